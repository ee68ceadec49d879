// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/words/wildcard.h"

#include <algorithm>

#include "common/text/utf8.h"

namespace backfile {
namespace {

constexpr std::string_view wild = "*?";

std::string without_repeated_stars(std::string_view pattern) {
  std::string shorter;
  for (const char c : pattern) {
    if (c != '*' || !shorter.ends_with('*')) shorter += c;
  }
  return shorter;
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); text.remove_prefix(decode(text).length)) ++count;
  return count;
}

// Calls `visit` with each literal run of `pattern`.
template <typename Visit>
void each_literal(std::string_view pattern, Visit&& visit) {
  while (!pattern.empty()) {
    const auto length = std::min(pattern.find_first_of(wild), pattern.size());
    if (length > 0) visit(pattern.substr(0, length));
    pattern.remove_prefix(std::min(length + 1, pattern.size()));
  }
}

}  // namespace

Wildcard::Wildcard(std::string_view pattern) : pattern_(without_repeated_stars(pattern)) {}

// After a mismatch only the last star need take more: what an earlier one would leave to the rest,
// the last one can take as well.
bool Wildcard::matches(std::string_view word) const {
  constexpr auto none = std::string_view::npos;
  std::size_t at = 0, here = 0;
  std::size_t behind_star = none, star_end = 0;  // In the pattern; where what it took ends.
  while (here < word.size()) {
    const char c = at < pattern_.size() ? pattern_[at] : '\0';
    if (c == '*') {
      behind_star = ++at;
      star_end = here;
    } else if (c == '?') {
      ++at;
      here += decode(word.substr(here)).length;
    } else if (at < pattern_.size() && c == word[here]) {
      ++at;
      ++here;
    } else if (behind_star != none) {
      star_end += decode(word.substr(star_end)).length;
      at = behind_star;
      here = star_end;
    } else {
      return false;
    }
  }
  return at == pattern_.size() || (at + 1 == pattern_.size() && pattern_[at] == '*');
}

std::string_view Wildcard::literal_prefix() const {
  return std::string_view(pattern_).substr(0, pattern_.find_first_of(wild));
}

std::string_view Wildcard::longest_literal() const {
  std::string_view longest;
  each_literal(std::string_view(pattern_).substr(literal_prefix().size()), [&](auto literal) {
    if (literal.size() > longest.size()) longest = literal;
  });
  return longest;
}

bool Wildcard::is_selective(std::size_t least) const {
  std::size_t before_star = 0, longest = 0;
  const std::string_view pattern = pattern_;
  each_literal(pattern.substr(0, pattern.find('*')),
               [&](auto literal) { before_star += count_characters(literal); });
  each_literal(pattern,
               [&](auto literal) { longest = std::max(longest, count_characters(literal)); });
  return std::max(before_star, longest) >= least;
}

}  // namespace backfile
