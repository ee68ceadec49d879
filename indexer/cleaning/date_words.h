// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace backfile {

/// 1 to 12 for the English name of a month, whole or abbreviated, in lower case; or 0.
int month_number(std::string_view word);

/// Whether the word is the English name of a weekday, whole or abbreviated, in lower case.
bool is_weekday(std::string_view word);

/// What the name of a time zone says.
struct Zone {
  bool known = false;  ///< Whether the name means one offset only.
  int minutes = 0;     ///< East of UTC.
};

/// The zone of that name in lower case ("gmt", "est"), or nothing if it is none.
std::optional<Zone> find_zone(std::string_view word);

/// A time of day in seconds.
struct ClockTime {
  int seconds = -1;       ///< -1 if the time is impossible.
  bool half_day = false;  ///< "am" or "pm" was part of it.
};

/// Reads "8:15", "08.15", "8:15pm", "8am", "23:59:59", in lower case. Nothing if it is no time.
std::optional<ClockTime> read_clock(std::string_view word);

/// `seconds` moved to the half of the day that `half`, "am" or "pm", names.
int in_half_day(int seconds, std::string_view half);

}  // namespace backfile
