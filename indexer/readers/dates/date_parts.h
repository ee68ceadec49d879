// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "backfile/date.h"

namespace backfile {

/// The moment `seconds` after the beginning of 1970; nothing outside of the years 1 to 9999.
std::optional<Date> date_at(std::int64_t seconds);

/// The year that two figures stand for (RFC 5322, 4.3).
int whole_year(int two_figures);

/// What is known of a date while its parts come in. Each part can be set once; what sets a part
/// says whether it could.
class DateParts {
 public:
  bool has_day() const { return year_ != 0 && month_ != 0 && day_ != 0; }
  bool has_year() const { return year_ != 0; }
  bool has_month() const { return month_ != 0; }
  bool has_clock() const { return seconds_ >= 0; }

  bool set_year(int year);
  bool set_month(int month);
  bool set_day_of_month(int day);
  bool set_month_of_year(int year, int month);
  bool set_day(int year, int month, int day);
  bool set_day_of_year(int year, int day);            ///< From 1.
  bool set_day_of_week(int year, int week, int day);  ///< Of ISO 8601; Monday is 1.

  /// The day that two numbers name. Without `day_first` one of them must be more than 12.
  bool set_day_in_either_order(int first, int second, int year, bool day_first);

  bool set_clock(int hour, int minute, int second);
  bool set_half_of_day(std::string_view half);  ///< "am" or "pm", behind the clock.

  /// Minutes east of UTC.
  bool set_offset(int minutes);

  /// The clock is that of an unknown zone.
  void set_unknown_zone() { zone_known_ = false; }

  /// Nothing if a part is missing before a smaller one, or if they make up no date.
  std::optional<Date> date() const;

 private:
  std::optional<Date> moment() const;

  int year_ = 0;
  int month_ = 0;
  int day_ = 0;
  int seconds_ = -1;
  int offset_ = 0;
  bool zone_known_ = true;
};

}  // namespace backfile
