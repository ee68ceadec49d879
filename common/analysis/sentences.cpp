// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/analysis/sentences.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/ascii.h"

namespace backfile {
namespace {

constexpr std::string_view blanks = " \t\n\r";
constexpr std::string_view closers[] = {"\"",           "'",       ")", "]", "\xE2\x80\x9D",
                                        "\xE2\x80\x99", "\xC2\xBB"};
constexpr std::string_view abbreviations[] = {
    "Adm", "Apr", "Aug", "Ave", "Capt", "Col",  "Corp",   "Dec", "Dept", "Dr",  "Feb", "Gen",
    "Gov", "Hon", "Inc", "Jan", "Jr",   "Jul",  "Jun",    "Lt",  "Ltd",  "Maj", "Mar", "Mr",
    "Mrs", "Ms",  "Mt",  "No",  "Nov",  "Oct",  "Prof",   "Rep", "Rev",  "Sen", "Sep", "Sept",
    "Sgt", "Sr",  "St",  "vs",  "Co",   "Bros", "approx", "cf",  "pp"};

bool is_abbreviation(std::string_view text, std::size_t full_stop) {
  std::size_t begin = full_stop;
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  const auto word = text.substr(begin, full_stop - begin);
  if (word.size() == 1) return true;
  return std::find(std::begin(abbreviations), std::end(abbreviations), word) !=
         std::end(abbreviations);
}

// Behind the quotation marks and brackets that close at `at`.
std::size_t behind_closers(std::string_view text, std::size_t at) {
  for (bool again = true; again;) {
    again = false;
    for (const auto closer : closers) {
      if (!text.substr(at).starts_with(closer)) continue;
      at += closer.size();
      again = true;
    }
  }
  return at;
}

// The end of a sentence whose last mark stands at `at`, or 0 if it goes on.
std::size_t sentence_end(std::string_view text, std::size_t at) {
  const char mark = text[at];
  const std::size_t end = behind_closers(text, at + 1);
  const std::size_t next = text.find_first_not_of(blanks, end);
  if (next == end || next == std::string_view::npos) return 0;
  if (text[next] >= 'a' && text[next] <= 'z') return 0;
  return mark == '.' && end == at + 1 && is_abbreviation(text, at) ? 0 : end;
}

/// Finds the marks that may end a sentence, in the order of a text.
class Marks {
 public:
  explicit Marks(std::string_view text) : text_(text) {
    for (auto& [mark, place] : places_) place = text.find(mark);
  }

  /// The first one at `at` or behind, or the end of the text.
  std::size_t next(std::size_t at) {
    std::size_t first = text_.size();
    for (auto& [mark, place] : places_) {
      if (place < at) place = text_.find(mark, at);
      first = std::min(first, place);
    }
    return first;
  }

 private:
  std::string_view text_;
  std::array<std::pair<char, std::size_t>, 3> places_{{{'.', 0}, {'!', 0}, {'?', 0}}};
};

}  // namespace

std::vector<TextRange> split_sentences(std::string_view paragraph) {
  std::vector<TextRange> sentences;
  std::size_t begin = std::min(paragraph.find_first_not_of(blanks), paragraph.size());
  Marks marks(paragraph);
  for (auto at = marks.next(begin); at < paragraph.size(); at = marks.next(at + 1)) {
    const std::size_t end = sentence_end(paragraph, at);
    if (end == 0) continue;
    sentences.push_back({begin, end});
    begin = paragraph.find_first_not_of(blanks, end);
    at = begin - 1;
  }
  const std::size_t last = paragraph.find_last_not_of(blanks);
  if (begin < paragraph.size() && last >= begin) sentences.push_back({begin, last + 1});
  return sentences;
}

std::vector<std::uint32_t> first_words(const std::vector<TextRange>& sentences,
                                       const std::vector<Token>& tokens) {
  std::vector<std::uint32_t> positions;
  auto token = tokens.begin();
  for (const auto& sentence : sentences) {
    while (token != tokens.end() && token->begin < sentence.begin) ++token;
    if (token == tokens.end()) break;
    const auto last = positions.empty() ? 0 : positions.back();
    if (token->position > last) positions.push_back(token->position);
  }
  return positions;
}

}  // namespace backfile
