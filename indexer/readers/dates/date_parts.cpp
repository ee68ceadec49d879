// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/dates/date_parts.h"

#include <chrono>

#include "indexer/cleaning/date_words.h"

namespace backfile {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

/// Years before it stand for "unknown" in the databases that news comes from.
constexpr int first_year = 1000;

sys_days first_of_january(int year) {
  return sys_days(std::chrono::year(year) / std::chrono::January / 1);
}

/// The Monday of the week that has 4 January in it.
sys_days first_week(int year) {
  const sys_days fourth = first_of_january(year) + days(3);
  return fourth - (std::chrono::weekday(fourth) - std::chrono::Monday);
}

Date to_date(sys_days day) {
  const std::chrono::year_month_day parts(day);
  return {.year = static_cast<int>(parts.year()),
          .month = static_cast<int>(static_cast<unsigned>(parts.month())),
          .day = static_cast<int>(static_cast<unsigned>(parts.day()))};
}

bool set_once(int& part, int value, int unset) {
  if (part != unset) return false;
  part = value;
  return part != unset;
}

}  // namespace

std::optional<Date> date_at(std::int64_t seconds) {
  constexpr std::int64_t year_1 = -62'135'596'800;
  constexpr std::int64_t year_10000 = 253'402'300'800;
  if (seconds < year_1 || seconds >= year_10000) return std::nullopt;
  const std::chrono::sys_seconds moment{std::chrono::seconds(seconds)};
  const auto day = std::chrono::floor<days>(moment);
  Date date = to_date(day);
  date.second_of_day = static_cast<int>((moment - day).count());
  return date;
}

int whole_year(int two_figures) { return two_figures + (two_figures < 50 ? 2000 : 1900); }

bool DateParts::set_year(int year) { return set_once(year_, year, 0); }

bool DateParts::set_month(int month) { return set_once(month_, month, 0); }

bool DateParts::set_day_of_month(int day) { return set_once(day_, day, 0); }

bool DateParts::set_month_of_year(int year, int month) {
  return set_year(year) && set_month(month);
}

bool DateParts::set_day(int year, int month, int day) {
  return set_month_of_year(year, month) && set_day_of_month(day);
}

bool DateParts::set_day_of_year(int year, int day) {
  const Date date = to_date(first_of_january(year) + days(day - 1));
  return date.year == year && set_day(year, date.month, date.day);
}

bool DateParts::set_day_of_week(int year, int week, int day) {
  const sys_days found = first_week(year) + days(7 * (week - 1) + day - 1);
  if (week < 1 || day < 1 || day > 7 || found >= first_week(year + 1)) return false;
  const Date date = to_date(found);
  return set_day(date.year, date.month, date.day);
}

bool DateParts::set_day_in_either_order(int first, int second, int year, bool day_first) {
  constexpr int months = 12;
  if (day_first || first > months) return set_day(year, second, first);
  if (second > months || first == second) return set_day(year, first, second);
  return false;
}

bool DateParts::set_clock(int hour, int minute, int second) {
  const bool midnight = hour == 24 && minute == 0 && second == 0;
  if ((hour > 23 && !midnight) || minute > 59 || second > 60) return false;
  // A leap second has no place of its own in a day.
  return set_once(seconds_, 3600 * hour + 60 * minute + (second == 60 ? 59 : second), -1);
}

bool DateParts::set_half_of_day(std::string_view half) {
  seconds_ = in_half_day(seconds_, half);
  return seconds_ >= 0;
}

bool DateParts::set_offset(int minutes) {
  constexpr int largest = 14 * 60;  // Of the Line Islands.
  offset_ = minutes;
  zone_known_ = true;
  return minutes >= -largest && minutes <= largest;
}

std::optional<Date> DateParts::moment() const {
  const auto day = std::chrono::year(year_) / month_ / day_;
  return date_at(std::chrono::sys_seconds(sys_days(day)).time_since_epoch().count() + seconds_ -
                 60 * offset_);
}

std::optional<Date> DateParts::date() const {
  if (year_ < first_year || year_ > 9999) return std::nullopt;
  if (month_ < 0 || month_ > 12 || (month_ == 0 && day_ != 0)) return std::nullopt;
  if (day_ == 0 && seconds_ >= 0) return std::nullopt;
  if (day_ != 0 && (day_ < 0 || day_ > days_in_month(year_, month_))) return std::nullopt;
  if (seconds_ >= 0 && zone_known_) return moment();
  return Date{.year = year_, .month = month_, .day = day_};
}

}  // namespace backfile
