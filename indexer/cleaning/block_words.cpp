// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/block_words.h"

#include <algorithm>
#include <array>
#include <functional>

#include "indexer/cleaning/site_phrases.h"

namespace backfile {
namespace {

constexpr std::size_t shortest_long_word = 5;

// No word that matters has more bytes: links do.
constexpr std::size_t longest_word = 48;

constexpr std::string_view ascii_marks = ":.,;!?>|-*#[](){}+\"'";

// Marks of three bytes that stand around words, all of which begin with these two; « and » have
// two.
constexpr std::string_view general_punctuation = "\xe2\x80";
constexpr std::array<std::string_view, 2> guillemets = {"«", "»"};

bool is_guillemet(std::string_view mark) { return mark == guillemets[0] || mark == guillemets[1]; }

// The bytes of the mark that `word` begins with, or 0.
std::size_t mark_at_start(std::string_view word) {
  if (ascii_marks.find(word[0]) != std::string_view::npos) return 1;
  if (word.size() >= 3 && word.starts_with(general_punctuation)) return 3;
  return is_guillemet(word.substr(0, 2)) ? 2 : 0;
}

std::size_t mark_at_end(std::string_view word) {
  if (ascii_marks.find(word.back()) != std::string_view::npos) return 1;
  const std::size_t size = word.size();
  if (size >= 3 && word.substr(size - 3, 2) == general_punctuation) return 3;
  return size >= 2 && is_guillemet(word.substr(size - 2)) ? 2 : 0;
}

struct BareWord {
  std::string_view text;
  bool quoted = false;
};

bool is_quotation_mark(std::string_view mark) {
  return mark == "\"" || mark.size() == 2 ||
         (mark.size() == 3 && mark[2] >= '\x98' && mark[2] <= '\x9e');
}

BareWord bare(std::string_view word) {
  BareWord found;
  for (std::size_t mark; !word.empty() && (mark = mark_at_start(word)) != 0;) {
    found.quoted = found.quoted || is_quotation_mark(word.substr(0, mark));
    word.remove_prefix(mark);
  }
  for (std::size_t mark; !word.empty() && (mark = mark_at_end(word)) != 0;) {
    found.quoted = found.quoted || is_quotation_mark(word.substr(word.size() - mark));
    word.remove_suffix(mark);
  }
  found.text = word;
  return found;
}

using Folded = std::array<char, longest_word>;

// `word` in lower case, ASCII and Latin-1, in `folded`.
std::string_view fold(std::string_view word, Folded& folded) {
  char before = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    const auto byte = static_cast<unsigned char>(c);
    const bool latin = before == '\xc3' && byte >= 0x80 && byte <= 0x9e && byte != 0x97;
    folded[i] = (c >= 'A' && c <= 'Z') || latin ? static_cast<char>(byte + 0x20) : c;
    before = c;
  }
  return {folded.data(), word.size()};
}

void count_word(BlockWords& counts, std::string_view word, bool first) {
  if (!first && word[0] >= 'A' && word[0] <= 'Z') ++counts.capitalised;
  if (word[0] >= '0' && word[0] <= '9') ++counts.numbers;
  if (word.back() == ',') ++counts.commas;
  const BareWord inner = bare(word);
  if (inner.quoted) ++counts.quotes;
  if (inner.text.empty() || inner.text.size() > longest_word) return;
  Folded folded;
  const std::string_view key = fold(inner.text, folded);
  const PhraseUses uses = phrase_uses(key);
  if (has_use(uses, PhraseUse::furniture_word)) ++counts.furniture_words;
  if (has_use(uses, PhraseUse::address_word)) ++counts.address_words;
  if (has_use(uses, PhraseUse::function_word)) {
    ++counts.function_words;
  } else if (key.size() >= shortest_long_word) {
    counts.long_words.push_back(std::hash<std::string_view>{}(key));
  }
}

}  // namespace

BlockWords count_block_words(std::string_view text) {
  BlockWords counts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) count_word(counts, text.substr(at, end - at), at == 0);
    at = end + 1;
  }
  std::sort(counts.long_words.begin(), counts.long_words.end());
  counts.long_words.erase(std::unique(counts.long_words.begin(), counts.long_words.end()),
                          counts.long_words.end());
  return counts;
}

}  // namespace backfile
