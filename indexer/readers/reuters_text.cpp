// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/reuters_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "common/text/ascii.h"
#include "common/text/utf8.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

/// Takes a number of `shortest` to `longest` digits and the `separator` behind it off the front of
/// `text`. A separator of '\0' asks for none.
std::optional<int> take_number(std::string_view& text, std::size_t shortest, std::size_t longest,
                               char separator) {
  std::size_t size = 0;
  while (size < text.size() && is_digit(text[size])) ++size;
  if (size < shortest || size > longest) return std::nullopt;
  if (separator != '\0' && (size == text.size() || text[size] != separator)) return std::nullopt;
  int value = 0;
  std::from_chars(text.data(), text.data() + size, value);
  text.remove_prefix(size + (separator != '\0' ? 1 : 0));
  return value;
}

/// Takes "FEB-" off the front of `text`: 1 to 12, or 0.
int take_month(std::string_view& text) {
  constexpr std::array<std::string_view, 12> months = {"jan-", "feb-", "mar-", "apr-",
                                                       "may-", "jun-", "jul-", "aug-",
                                                       "sep-", "oct-", "nov-", "dec-"};
  const auto found = std::find(months.begin(), months.end(), ascii_lower(text.substr(0, 4)));
  if (found == months.end()) return 0;
  text.remove_prefix(4);
  return static_cast<int>(found - months.begin()) + 1;
}

void trim_front(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
}

/// The second of the day in "15:01:01.79", or -1.
int take_time(std::string_view text) {
  const auto hour = take_number(text, 1, 2, ':');
  const auto minute = hour ? take_number(text, 2, 2, ':') : std::nullopt;
  const auto second = minute ? take_number(text, 2, 2, '\0') : std::nullopt;
  if (!second || *hour > 23 || *minute > 59 || *second > 59) return -1;
  return (*hour * 60 + *minute) * 60 + *second;
}

/// Whether `line` is nothing but "REUTER", with the dots or the few characters that clerks left
/// behind it.
bool is_sign_off(std::string_view line) {
  const std::string words = ascii_lower(without_runs_of_blanks(line));
  constexpr std::string_view agency = "reuter";
  constexpr std::size_t longest_remark = 5;
  if (!words.starts_with(agency) || words.size() > agency.size() + longest_remark) return false;
  const std::string_view rest = std::string_view(words).substr(agency.size());
  return rest.empty() || rest == "s" || !is_lower(rest.front());
}

/// Cuts a sign-off that stands on the last line of the text, behind the end of a sentence.
void cut_sign_off(std::string& paragraph) {
  const std::size_t blank = paragraph.rfind(' ');
  if (blank == paragraph.npos || blank == 0) return;
  const std::string_view sentence_ends = ".\")?!";
  if (!is_sign_off(paragraph.substr(blank + 1))) return;
  if (sentence_ends.find(paragraph[blank - 1]) != sentence_ends.npos) paragraph.resize(blank);
}

using Lines = std::vector<std::string_view>;

void drop_sign_off(Lines& lines) {
  while (!lines.empty() && (is_blank(lines.back()) || is_sign_off(lines.back()))) {
    lines.pop_back();
  }
}

std::vector<std::string> join(const Lines& lines) {
  std::vector<std::string> paragraphs;
  bool begins = true;
  for (const std::string_view line : lines) {
    if (is_blank(line)) {
      begins = true;
      continue;
    }
    if (begins || line.starts_with(' ')) {
      paragraphs.push_back(without_runs_of_blanks(line));
    } else {
      paragraphs.back().append(" ").append(without_runs_of_blanks(line));
    }
    begins = false;
  }
  if (!paragraphs.empty()) cut_sign_off(paragraphs.back());
  return paragraphs;
}

/// Whether `line` is set like a headline: mostly capitals, no stop, and not wrapped on to `next`.
bool is_headline(std::string_view line, std::string_view next) {
  constexpr std::size_t narrowest_wrapped_line = 54;
  if (line.starts_with("  ")) return false;
  const std::string text = without_runs_of_blanks(line);
  const auto capitals = std::count_if(text.begin(), text.end(), is_upper);
  if (capitals < 3 || capitals < std::count_if(text.begin(), text.end(), is_lower)) return false;
  if (text.back() == '.' || text.back() == ',') return false;
  const bool wrapped = line.size() >= narrowest_wrapped_line && !is_blank(next);
  return !wrapped || next.starts_with(' ');
}

}  // namespace

Date parse_reuters_date(std::string_view text) {
  const std::string line = without_runs_of_blanks(text);
  std::string_view rest = line;
  const auto day = take_number(rest, 1, 2, '-');
  const int month = day ? take_month(rest) : 0;
  const auto year = month != 0 ? take_number(rest, 4, 4, '\0') : std::nullopt;
  if (!year || *year < 1 || *day < 1 || *day > days_in_month(*year, month)) return {};
  trim_front(rest);
  return {.year = *year, .month = month, .day = *day, .second_of_day = take_time(rest)};
}

std::vector<std::string> reuters_authors(std::string_view byline) {
  std::string names = without_runs_of_blanks(byline);
  if (ascii_lower(names).starts_with("by ")) names.erase(0, 2);
  const std::string lower = ascii_lower(names);
  names.resize(std::min(lower.rfind(" reuter"), lower.size()));
  names.resize(names.find_last_not_of(" ,.") + 1);
  std::vector<std::string> authors;
  for (std::string_view rest = names; !rest.empty();) {
    const std::size_t end = std::min(ascii_lower(rest).find(" and "), rest.size());
    if (end > 0) authors.push_back(without_runs_of_blanks(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 5, rest.size()));
  }
  return authors;
}

std::vector<std::string> reuters_paragraphs(std::string_view text) {
  const std::string valid = valid_text(text);
  Lines lines = split_lines(valid);
  drop_sign_off(lines);
  return join(lines);
}

ReutersText split_reuters_text(std::string_view text) {
  const std::string valid = valid_text(text);
  Lines lines = split_lines(valid);
  drop_sign_off(lines);
  lines.erase(lines.begin(), std::find_if_not(lines.begin(), lines.end(), is_blank));
  ReutersText result;
  if (!lines.empty() && is_headline(lines[0], lines.size() > 1 ? lines[1] : "")) {
    result.title = without_runs_of_blanks(lines[0]);
    lines.erase(lines.begin());
  }
  result.body = join(lines);
  return result;
}

}  // namespace backfile
