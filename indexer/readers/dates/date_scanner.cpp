// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/dates/date_scanner.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "common/text/ascii.h"
#include "indexer/cleaning/date_words.h"
#include "indexer/readers/dates/date_names.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

constexpr std::array<std::string_view, 11> fillers = {"at",  "on", "of", "the", "um", "uhr",
                                                      "den", "le", "de", "kl",  "hrs"};
constexpr std::array<std::string_view, 7> ordinal_endings = {"st", "nd", "rd", "th",
                                                             "er", "º",  "ª"};

template <typename Words>
bool contains(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Of a word in any language.
bool is_in_word(char c) { return is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

/// -1 if there are more digits than a number has room for.
int number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() ? value : -1;
}

}  // namespace

std::optional<Date> DateScanner::read() {
  while (at_ < text_.size()) {
    if (!take_part()) return std::nullopt;
  }
  return parts_.date();
}

bool DateScanner::take_part() {
  const char c = text_[at_];
  if (is_digit(c)) return take_figures();
  if (is_in_word(c)) return take_word();
  if (c == '(') return take_comment();
  if (c == '+' || (c == '-' && parts_.has_day() && digit_at(at_ + 1))) return take_offset();
  ++at_;
  return c == ' ' || c == '\t' || c == ',' || c == '-';
}

bool DateScanner::take_comment() {
  int depth = 0;
  do {
    if (at('(')) ++depth;
    if (at(')')) --depth;
    ++at_;
  } while (depth > 0 && at_ < text_.size());
  return depth == 0;
}

bool DateScanner::take_word() {
  const bool first = at_ == 0;
  const std::string_view shown = word_at(at_);
  const std::string word = ascii_lower(shown);
  at_ += word.size();
  if (word == "t" && parts_.has_day() && !parts_.has_clock() && digit_at(at_)) {
    return clock_next_ = true;
  }
  if (take_half_of_day(word)) return true;
  if (take_zone(word, shown)) return true;
  if (at('.')) ++at_;  // Of an abbreviation.
  if (const int month = month_of_name(word)) return parts_.set_month(month);
  if (first && at(',')) return true;  // A weekday in whatever language.
  return is_weekday(word) || contains(fillers, word);
}

bool DateScanner::take_half_of_day(const std::string& word) {
  const bool dotted = word.size() == 1 && text_.substr(at_, 2) == ".m";
  const std::string half = dotted ? word + "m" : word;
  if ((half != "am" && half != "pm") || !parts_.has_clock()) return false;
  if (dotted) at_ += text_.substr(at_, 3) == ".m." ? 3U : 2U;
  return parts_.set_half_of_day(half);
}

bool DateScanner::take_zone(const std::string& word, std::string_view shown) {
  constexpr std::size_t longest_zone = 5;
  const bool capitals = std::all_of(shown.begin(), shown.end(), is_upper);
  if (zone_met_ || shown.size() > longest_zone || !(capitals || word == "z")) return false;
  if (!parts_.has_clock() && shown.size() == 1) return false;
  const auto minutes = zone_of_name(word);
  const bool other_word = month_of_name(word) != 0 || is_weekday(word) || contains(fillers, word);
  if (!minutes && (other_word || !parts_.has_clock())) return false;
  zone_met_ = true;
  if (minutes) return parts_.set_offset(*minutes);
  parts_.set_unknown_zone();
  return true;
}

bool DateScanner::take_figures() {
  const std::string_view digits = digits_at(at_);
  const std::size_t end = at_ + digits.size();
  const char next = end < text_.size() ? text_[end] : '\0';
  if (std::exchange(clock_next_, false) && next != ':') return take_compact_clock(take_digits());
  const bool short_number = digits.size() <= 2;
  const bool marked = next == ':' || next == 'h' || (next == '.' && parts_.has_year());
  if (short_number && marked && (next != '.' || digit_at(end + 1))) return take_clock();
  if (short_number && half_of_day_at(end)) return take_clock();
  const bool joint = next == '-' || next == '/' || next == '.';
  const bool week = next == '-' && text_.substr(end + 1, 1) == "W";
  if (joint && !parts_.has_year() && (week || digit_at(end + 1))) return take_joined(take_digits());
  return digits.size() > 4 ? take_compact_day(take_digits()) : take_number(take_digits());
}

bool DateScanner::take_number(std::string_view digits) {
  if (digits.size() == 4 && parts_.has_year()) return take_compact_clock(digits);
  if (digits.size() == 4)
    return at('W') ? take_week(number(digits)) : parts_.set_year(number(digits));
  if (digits.size() == 3) return false;
  if (parts_.set_day_of_month(number(digits))) {
    skip_ordinal_ending();
    return true;
  }
  return digits.size() == 2 && parts_.has_month() && parts_.set_year(whole_year(number(digits)));
}

void DateScanner::skip_ordinal_ending() {
  const std::string_view word = word_at(at_);
  if (contains(ordinal_endings, word)) at_ += word.size();
  if (at('.')) ++at_;
}

bool DateScanner::take_compact_day(std::string_view digits) {
  const int year = number(digits.substr(0, 4));
  const std::string_view rest = digits.substr(4);
  if (rest.size() == 3) return parts_.set_day_of_year(year, number(rest));
  const bool clock = rest.size() == 8 || rest.size() == 10;
  if (rest.size() != 4 && !clock) return false;
  if (!parts_.set_day(year, number(rest.substr(0, 2)), number(rest.substr(2, 2)))) return false;
  return !clock || take_compact_clock(rest.substr(4));
}

bool DateScanner::take_joined(std::string_view first) {
  const char mark = text_[at_++];
  if (at('W')) return first.size() == 4 && take_week(number(first));
  const std::string_view second = take_digits();
  const bool year_first = first.size() == 4;
  if (year_first && second.size() == 3)
    return parts_.set_day_of_year(number(first), number(second));
  if (second.size() > 2) return false;
  if (!at(mark) || !digit_at(at_ + 1)) {
    return year_first && parts_.set_month_of_year(number(first), number(second));
  }
  ++at_;
  const std::string_view third = take_digits();
  if (year_first) {
    return third.size() <= 2 && parts_.set_day(number(first), number(second), number(third));
  }
  if (first.size() > 2 || (third.size() != 2 && third.size() != 4)) return false;
  const int year = third.size() == 2 ? whole_year(number(third)) : number(third);
  return parts_.set_day_in_either_order(number(first), number(second), year, mark == '.');
}

bool DateScanner::take_week(int year) {
  ++at_;
  const std::string_view digits = take_digits();
  if (digits.size() == 3) {
    return parts_.set_day_of_week(year, number(digits.substr(0, 2)), number(digits.substr(2)));
  }
  if (digits.size() != 2) return false;
  if (!at('-') || !digit_at(at_ + 1)) return parts_.set_day_of_week(year, number(digits), 1);
  ++at_;
  return parts_.set_day_of_week(year, number(digits), number(take_digits()));
}

bool DateScanner::take_clock() {
  std::array<int, 3> value = {0, 0, 0};
  for (std::size_t i = 0; i < value.size(); ++i) {
    const std::string_view digits = take_digits();
    if (digits.size() > 2 || (i > 0 && digits.size() != 2)) return false;
    value[i] = number(digits);
    const bool separated = at(':') || at('h') || (at('.') && i == 0);
    if (i == 2 || !separated || !digit_at(at_ + 1)) break;
    ++at_;
  }
  if (at('h')) ++at_;
  skip_fraction();
  return parts_.set_clock(value[0], value[1], value[2]);
}

bool DateScanner::take_compact_clock(std::string_view digits) {
  if (digits.size() % 2 != 0 || digits.size() > 6) return false;
  std::array<int, 3> value = {0, 0, 0};
  for (std::size_t i = 0; i < digits.size() / 2; ++i) value[i] = number(digits.substr(2 * i, 2));
  skip_fraction();
  return parts_.set_clock(value[0], value[1], value[2]);
}

void DateScanner::skip_fraction() {
  if ((!at('.') && !at(',')) || !digit_at(at_ + 1)) return;
  ++at_;
  take_digits();
}

bool DateScanner::take_offset() {
  const int sign = at('-') ? -1 : 1;
  ++at_;
  const std::string_view digits = take_digits();
  const std::size_t hours = digits.size() <= 2 ? digits.size() : digits.size() - 2;
  if (hours == 0 || hours > 2) return false;
  std::string_view minutes = digits.substr(hours);
  if (minutes.empty() && at(':')) {
    ++at_;
    minutes = take_digits();
    if (minutes.size() != 2) return false;
  }
  const int extra = number(minutes.empty() ? "0" : minutes);
  return extra < 60 && parts_.set_offset(sign * (60 * number(digits.substr(0, hours)) + extra));
}

bool DateScanner::digit_at(std::size_t position) const {
  return position < text_.size() && is_digit(text_[position]);
}

bool DateScanner::half_of_day_at(std::size_t position) const {
  position = std::min(text_.find_first_not_of(' ', position), text_.size());
  const std::string half = ascii_lower(text_.substr(position, 3));
  return half == "a.m" || half == "p.m" || half.starts_with("am") || half.starts_with("pm");
}

std::string_view DateScanner::take_digits() {
  const std::string_view digits = digits_at(at_);
  at_ += digits.size();
  return digits;
}

std::string_view DateScanner::digits_at(std::size_t position) const {
  const auto begin = text_.begin() + static_cast<std::ptrdiff_t>(position);
  const auto end = std::find_if_not(begin, text_.end(), is_digit);
  return text_.substr(position, static_cast<std::size_t>(end - begin));
}

std::string_view DateScanner::word_at(std::size_t position) const {
  const auto begin = text_.begin() + static_cast<std::ptrdiff_t>(position);
  const auto end = std::find_if_not(begin, text_.end(), is_in_word);
  return text_.substr(position, static_cast<std::size_t>(end - begin));
}

}  // namespace backfile
