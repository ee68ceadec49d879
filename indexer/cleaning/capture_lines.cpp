// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/capture_lines.h"

#include <algorithm>
#include <array>

#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/credits.h"
#include "indexer/cleaning/date_lines.h"

namespace backfile {
namespace {

// The longest phrase of a site, a cookie notice, stays under this many bytes.
constexpr std::size_t longest_phrase = 1000;

// A headline or a teaser of more words than this has not been seen.
constexpr std::size_t longest_headline_words = 44;

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

constexpr std::array<std::string_view, 10> closing_marks = {"”",  "’", "»", "」", "』",
                                                            "\"", "'", ")", "]",  "*"};
constexpr std::array<std::string_view, 4> full_stops = {".", "。", "।", "۔"};
constexpr std::array<std::string_view, 5> other_ends = {"!", "?", "！", "？", "؟"};

template <typename Marks>
bool ends_with_any(std::string_view text, const Marks& marks) {
  return std::any_of(marks.begin(), marks.end(), [&](auto mark) { return ends_with(text, mark); });
}

std::string_view without_closing_marks(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    for (const auto mark : closing_marks) {
      if (!ends_with(text, mark)) continue;
      text.remove_suffix(mark.size());
      again = true;
    }
  }
  return text;
}

// Whether the full stop behind `before` belongs to an abbreviation: "U.S.", "Mr.", "J.".
bool is_abbreviation(std::string_view before) {
  const std::size_t blank = before.rfind(' ');
  std::string_view word = blank == std::string_view::npos ? before : before.substr(blank + 1);
  word = strip(word, "(\"'");
  if (word.size() == 1) return is_capitalised(word);
  if (word.size() <= 5 && word.find('.') != std::string_view::npos) return true;
  return is_one_of(word, {"Mr",  "Mrs", "Ms",  "Dr",   "St",   "Sen", "Rep", "Gov",  "Gen",
                          "Lt",  "Col", "Sgt", "Capt", "Prof", "Rev", "Hon", "Jr",   "Sr",
                          "Inc", "Co",  "Ltd", "Corp", "No",   "vs",  "v",   "Mt",   "Jan",
                          "Feb", "Aug", "Sep", "Sept", "Oct",  "Nov", "Dec", "Bros", "Messrs"});
}

// The most bytes that quotes and brackets take between a full stop and the blank behind it.
constexpr std::size_t longest_closing = 8;

// Whether a sentence ends at `at`, a full stop or the like, and another begins behind it.
bool is_sentence_break(std::string_view text, std::size_t at) {
  const std::string_view behind = text.substr(at + 1, longest_closing + 2);
  const std::size_t blank = behind.find(' ');
  if (blank == std::string_view::npos || blank + 1 == behind.size()) return false;
  if (!without_closing_marks(behind.substr(0, blank)).empty()) return false;
  const std::size_t word_start = at > 30 ? at - 30 : 0;
  if (text[at] == '.' && is_abbreviation(text.substr(word_start, at - word_start))) return false;
  const char next = behind[blank + 1];
  return next != '(' && (next < 'a' || next > 'z');
}

std::size_t count_sentences(std::string_view text) {
  std::size_t count = 1;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool mark = text[at] == '.' || text[at] == '!' || text[at] == '?';
    if (mark && is_sentence_break(text, at)) ++count;
  }
  return count;
}

std::size_t count_ideographs(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    // What those between the two below begin with.
    if (text[i] < '\xe3' || text[i] > '\xe9') continue;
    const std::string_view three = text.substr(i, 3);
    if (three >= "\u3040" && three <= "\u9fff") ++count;
  }
  return count;
}

std::size_t count_words(std::string_view text) {
  const auto blanks = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  return blanks + (text.empty() ? 0 : 1) + count_ideographs(text) / 2;
}

bool is_truncated(std::string_view text) {
  for (const std::string_view link :
       {"Read more", "Read More", "READ MORE", "Continue reading", "More"}) {
    if (ends_with(text, link)) text = strip(text.substr(0, text.size() - link.size()));
  }
  return ends_with_any(strip(text, "[]()»>"), std::array<std::string_view, 2>{"…", "..."});
}

// A credit or a note in brackets may follow the full stop: "... he said. (Reuters)".
std::string_view without_last_brackets(std::string_view text) {
  constexpr std::size_t longest_note = 120;
  const std::size_t open = ends_with(text, ")") ? text.rfind(" (") : std::string_view::npos;
  if (open == std::string_view::npos || text.size() - open > longest_note) return text;
  const std::string_view before = text.substr(0, open);
  return ends_with_any(without_closing_marks(before), full_stops) ? before : text;
}

void read_ending(RawLine& line) {
  line.truncated = is_truncated(line.text);
  const std::string_view core = without_closing_marks(without_last_brackets(line.text));
  const bool full_stop = ends_with_any(core, full_stops);
  const bool abbreviation =
      ends_with(core, ".") && is_abbreviation(core.substr(0, core.size() - 1));
  // "... in the U.S." may end a paragraph or a headline: only its length can tell.
  const bool long_text = line.words > 20 || line.sentences > 1;
  line.ends_full_stop = full_stop && !line.truncated && (!abbreviation || long_text);
  line.ends_sentence = line.ends_full_stop || ends_with_any(core, other_ends);
}

char line_end(std::string_view capture) {
  return capture.find('\n') == std::string_view::npos ? '\r' : '\n';
}

}  // namespace

std::vector<RawLine> split_capture(std::string_view capture) {
  std::vector<RawLine> lines;
  const char end_mark = line_end(capture);
  std::size_t number = 0;
  std::size_t blank_before = 0;
  for (std::size_t at = 0; at < capture.size();) {
    const std::size_t end = std::min(capture.find(end_mark, at), capture.size());
    RawLine line = describe_line(capture.substr(at, end - at));
    at = end + 1;
    line.number = ++number;
    line.blank_before = blank_before;
    blank_before = line.text.empty() ? blank_before + 1 : 0;
    if (!line.text.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

RawLine describe_line(std::string_view text) {
  RawLine line;
  line.text = squeeze(text);
  if (line.text.size() <= longest_phrase) line.key = phrase_key(line.text);
  line.uses = phrase_uses(line.key);
  line.dated = read_date_line(line.text).has_value();
  line.credited = split_credit(line.text).kind != CreditKind::none;
  line.words = count_words(line.text);
  line.sentences = count_sentences(line.text);
  line.counts = count_block_words(line.text);
  line.list_item = without_list_mark(line.text).size() < line.text.size();
  read_ending(line);
  return line;
}

Shape shape_of(const RawLine& line) {
  const bool long_line = line.words > longest_headline_words;
  if (line.truncated && !long_line) return Shape::teaser;
  const bool lead_in = line.words >= 8 && ends_with(line.text, ":");
  const bool asked = line.ends_sentence && (line.sentences > 1 || line.words >= 20);
  const bool paragraph = line.ends_full_stop || long_line || lead_in || asked;
  return paragraph ? Shape::paragraph : Shape::headline;
}

std::string_view without_list_mark(std::string_view text) {
  for (const std::string_view bullet :
       {"•", "·", "▪", "■", "●", "◦", "–", "—", "-", "*", ">", "»", "›", "→", "▶", "►", "✓"}) {
    if (text.substr(0, bullet.size()) == bullet && text.substr(bullet.size(), 1) == " ") {
      return strip(text.substr(bullet.size()));
    }
  }
  const std::size_t digits = text.find_first_not_of("0123456789");
  if (digits == 0 || digits > 3 || digits + 1 >= text.size()) return text;
  const bool mark = (text[digits] == '.' || text[digits] == ')') && text[digits + 1] == ' ';
  return mark ? strip(text.substr(digits + 1)) : text;
}

}  // namespace backfile
