// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/words/spelling.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace backfile {
namespace {

constexpr double cost_of_edit = 1;
constexpr double cost_of_swap = 0.8;
constexpr double cost_of_doubling = 0.7;
constexpr double cost_of_first_character = 0.3;
constexpr double weight_of_cost = 6;

constexpr std::size_t shortest_word = 3;
constexpr std::size_t longest_with_one_edit = 5;
// Nobody means a word that long, and each candidate takes the time of its length squared.
constexpr std::size_t longest_word = 40;
constexpr std::uint32_t least_articles = 2;
constexpr std::uint64_t times_as_frequent = 10;

bool is_doubled(const std::u32string& word, std::size_t at) {
  return at > 0 && word[at] == word[at - 1];
}

double cost_at(std::size_t place) {
  return cost_of_edit + (place == 0 ? cost_of_first_character : 0);
}

// Of one character more or less than the other word has.
double cost_of_extra(const std::u32string& word, std::size_t at) {
  return is_doubled(word, at) ? cost_of_doubling : cost_at(at);
}

// The cell of a table of costs, of which `row`, `above` and `before` are the last three rows, for
// the first `i` and `j` characters.
double cheapest(const std::u32string& a, const std::u32string& b, std::size_t i, std::size_t j,
                const std::vector<double>& before, const std::vector<double>& above,
                const std::vector<double>& row) {
  const bool same = a[i - 1] == b[j - 1];
  double best = above[j - 1] + (same ? 0 : cost_at(std::min(i, j) - 1));
  best = std::min(best, above[j] + cost_of_extra(a, i - 1));
  best = std::min(best, row[j - 1] + cost_of_extra(b, j - 1));
  if (i < 2 || j < 2 || a[i - 1] != b[j - 2] || a[i - 2] != b[j - 1]) return best;
  const double swap = cost_of_swap + (std::min(i, j) == 2 ? cost_of_first_character : 0);
  return std::min(best, before[j - 2] + swap);
}

unsigned allowed_distance(std::size_t length) {
  if (length < shortest_word || length > longest_word) return 0;
  return length <= longest_with_one_edit ? 1 : 2;
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

double edit_cost(std::string_view meant, std::string_view typed) {
  const std::u32string a = characters_of(meant), b = characters_of(typed);
  std::vector<double> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1, 0);
  for (std::size_t j = 1; j <= b.size(); ++j) row[j] = row[j - 1] + cost_of_extra(b, j - 1);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before.swap(above);
    above.swap(row);
    row[0] = above[0] + cost_of_extra(a, i - 1);
    for (std::size_t j = 1; j <= b.size(); ++j) row[j] = cheapest(a, b, i, j, before, above, row);
  }
  return row.back();
}

std::optional<Correction> correct(const IndexVocabulary& vocabulary, std::string_view word) {
  const unsigned most = allowed_distance(characters_of(word).size());
  if (most == 0 || has_digit(word)) return {};
  const auto least = std::max<std::uint64_t>(
      least_articles, times_as_frequent * std::uint64_t{vocabulary.frequency(word)});
  std::optional<Correction> best;
  // Nearer and more frequent ones come first and stay when another one is as good.
  for (const auto& [id, distance] : vocabulary.within_distance(word, most)) {
    const std::uint32_t frequency = vocabulary.frequency(id);
    const std::string_view meant = vocabulary.word(id);
    if (distance == 0 || frequency < least || has_digit(meant)) continue;
    const double score = std::log(frequency) - weight_of_cost * edit_cost(meant, word);
    if (!best || score > best->score) best = {std::string(meant), frequency, distance, score};
  }
  return best;
}

}  // namespace backfile
