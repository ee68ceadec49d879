// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/date_lines.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <string>
#include <vector>

#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/date_words.h"

namespace backfile {
namespace {

// Longer lines are sentences.
constexpr std::size_t longest_date_line = 120;

// The parts of one date while its words come in, and the label before them.
struct DateParts {
  bool updated = false;
  int year = 0;
  int month = 0;
  int day = 0;
  int seconds = -1;
  std::optional<Zone> zone{};
  bool impossible = false;
  bool any() const { return year || month || day || seconds >= 0 || impossible; }
};

class DateLineReader {
 public:
  // False if `word` has nothing to do with dates.
  bool take(std::string_view word);
  std::optional<DateLine> finish() const;

 private:
  bool take_label(std::string_view word);
  bool take_number(std::string_view word);
  bool take_iso(std::string_view word);
  bool take_figures(std::string_view word);
  bool take_clock(std::string_view word);
  bool take_zone(std::string_view word);
  void begin(bool updated);

  std::vector<DateParts> dates_{DateParts{}};
  bool labelled_ = false;
};

int to_int(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

bool is_filler(std::string_view word) {
  return is_one_of(word, {"on", "at", "the", "of", "time", "first", "last", "and", "was", "-", "|",
                          "/", "local", "story", "article", "hrs"});
}

std::string_view without_ordinal(std::string_view word) {
  if (word.size() < 3 || word.size() > 4) return word;
  const std::string_view end = word.substr(word.size() - 2);
  const std::string_view digits = word.substr(0, word.size() - 2);
  return is_one_of(end, {"st", "nd", "rd", "th"}) && is_number(digits) ? digits : word;
}

void DateLineReader::begin(bool updated) {
  if (dates_.back().any()) dates_.emplace_back();
  dates_.back().updated = updated;
}

bool DateLineReader::take_label(std::string_view word) {
  const bool updated =
      is_one_of(word, {"updated", "modified", "update", "edited", "amended", "revised"});
  const bool published =
      is_one_of(word, {"published", "posted", "publication", "created", "dated", "date"});
  if (updated || published) begin(updated);
  labelled_ = labelled_ || published;
  return updated || published;
}

bool DateLineReader::take_number(std::string_view word) {
  DateParts& date = dates_.back();
  word = without_ordinal(word);
  if (!is_number(word) || word.size() > 4 || word.size() == 3) return false;
  int& part = word.size() == 4 ? date.year : date.day;
  if (part != 0) return false;
  part = to_int(word);
  date.impossible = date.impossible || part == 0;
  return true;
}

bool DateLineReader::take_iso(std::string_view word) {
  const bool shape =
      word.size() >= 10 && word[4] == '-' && word[7] == '-' && is_number(word.substr(0, 4));
  if (!shape) return false;
  DateParts& date = dates_.back();
  std::string capitals(word);
  std::replace(capitals.begin(), capitals.end(), 't', 'T');
  std::replace(capitals.begin(), capitals.end(), 'z', 'Z');
  const auto moment = parse_date(capitals);
  if (!moment) return date.impossible = true;
  date.year = moment->year;
  date.month = moment->month;
  date.day = moment->day;
  date.seconds = moment->second_of_day;
  return true;
}

// "4.3.2022", "04/03/2022": a date, but which number is the month is only certain with dots, which
// always have the day first, or where the other number is above 12.
bool DateLineReader::take_figures(std::string_view word) {
  const bool dots = word.find('/') == std::string_view::npos;
  const auto parts = split_at(word, dots ? "." : "/");
  if (parts.size() != 3 || parts[2].size() != 4) return false;
  for (const auto part : parts) {
    if (!is_number(part) || part.size() > 4) return false;
  }
  DateParts& date = dates_.back();
  const int first = to_int(parts[0]);
  const int second = to_int(parts[1]);
  date.impossible = !dots && first <= 12 && second <= 12 && first != second;
  date.year = to_int(parts[2]);
  date.month = second > 12 ? first : second;
  date.day = second > 12 ? second : first;
  return true;
}

bool DateLineReader::take_clock(std::string_view word) {
  DateParts& date = dates_.back();
  const auto time = read_clock(word);
  if (time && date.seconds < 0) date.seconds = time->seconds;
  return time.has_value();
}

bool DateLineReader::take_zone(std::string_view word) {
  DateParts& date = dates_.back();
  if (const auto zone = find_zone(word)) {
    date.zone = zone;
    return true;
  }
  const bool offset = word.size() == 6 && (word[0] == '+' || word[0] == '-') && word[3] == ':' &&
                      is_number(word.substr(1, 2)) && is_number(word.substr(4, 2));
  if (!offset) return false;
  const int minutes = to_int(word.substr(1, 2)) * 60 + to_int(word.substr(4, 2));
  date.zone = Zone{.known = true, .minutes = word[0] == '-' ? -minutes : minutes};
  return true;
}

bool DateLineReader::take(std::string_view word) {
  if (word.empty() || is_filler(word)) return true;
  if (const int month = month_number(word)) {
    if (dates_.back().month != 0) return false;
    dates_.back().month = month;
    return true;
  }
  return is_weekday(word) || take_label(word) || take_number(word) || take_iso(word) ||
         take_figures(word) || take_clock(word) || take_zone(word);
}

std::string clock_text(const DateParts& date) {
  const int minutes = date.zone ? date.zone->minutes : 0;
  const int size = minutes < 0 ? -minutes : minutes;
  char text[32];
  std::snprintf(text, sizeof text, "T%02d:%02d:%02d%c%02d:%02d", date.seconds / 3600,
                date.seconds / 60 % 60, date.seconds % 60, minutes < 0 ? '-' : '+', size / 60,
                size % 60);
  return text;
}

// The date that the parts make up; unknown if they are impossible or too few.
Date to_date(const DateParts& parts) {
  if (parts.impossible || parts.year == 0 || parts.month == 0) return {};
  char text[48];
  if (parts.day == 0) {
    std::snprintf(text, sizeof text, "%04d-%02d", parts.year, parts.month);
    return parse_date(text).value_or(Date{});
  }
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", parts.year, parts.month, parts.day);
  const bool timed = parts.seconds >= 0 && (!parts.zone || parts.zone->known);
  return parse_date(timed ? text + clock_text(parts) : std::string(text)).value_or(Date{});
}

bool says_enough(const DateParts& date, bool labelled) {
  const int parts = (date.day != 0) + (date.month != 0) + (date.year != 0) + (date.seconds >= 0);
  return date.impossible || parts >= 2 || (labelled && parts > 0) || date.zone.has_value();
}

std::optional<DateLine> DateLineReader::finish() const {
  DateLine line{.only_updated = true, .labelled = labelled_};
  bool enough = false;
  for (const auto& date : dates_) {
    enough = enough || says_enough(date, labelled_ || date.updated);
    line.only_updated = line.only_updated && date.updated;
    Date& target = date.updated ? line.updated : line.published;
    if (!target.known()) target = to_date(date);
  }
  return enough ? std::optional<DateLine>(line) : std::nullopt;
}

// "am" for "a.m." and the like; empty for any other word.
std::string_view half_of_day(std::string_view word) {
  if (is_one_of(word, {"am", "a.m"})) return "am";
  return is_one_of(word, {"pm", "p.m"}) ? "pm" : "";
}

// "8 a.m." becomes "8am"; what only separates goes.
std::string plain_date_text(std::string_view text) {
  std::string plain;
  const std::string key = phrase_key(text);
  for (const auto word : words_of(key)) {
    const std::string_view bare = strip(word, ",;:()|[].");
    const std::string_view half = half_of_day(bare);
    const bool joins = !half.empty() && plain.size() > 1;
    if (joins) plain.pop_back();
    plain += half.empty() ? bare : half;
    plain += ' ';
  }
  return plain;
}

// Whether the first word of `text` has to do with dates; yes where that takes a longer look.
bool may_be_date(std::string_view text) {
  const std::string_view first = text.substr(0, text.find(' '));
  const bool plain = std::all_of(first.begin(), first.end(), [](char c) { return c > ' '; });
  const std::string key = phrase_key(first);
  const std::string_view bare = strip(key, ",;:()|[].");
  return !plain || bare.empty() || !half_of_day(bare).empty() || DateLineReader{}.take(bare);
}

}  // namespace

std::optional<DateLine> read_date_line(std::string_view text) {
  if (text.size() > longest_date_line || !may_be_date(text)) return std::nullopt;
  const std::string plain = plain_date_text(text);
  DateLineReader reader;
  for (const auto word : words_of(plain)) {
    if (!reader.take(word)) return std::nullopt;
  }
  return reader.finish();
}

}  // namespace backfile
