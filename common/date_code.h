// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>

#include "backfile/date.h"

namespace backfile {

/// A date to the day, or as exactly as it is known, as a number: the later, the greater.
using DateCode = std::uint32_t;

inline constexpr DateCode no_date = 0;

inline DateCode date_code(const Date& date) {
  return static_cast<DateCode>(date.year << 9 | date.month << 5 | date.day);
}

inline Date date_of_code(DateCode code) {
  return {.year = static_cast<int>(code >> 9),
          .month = static_cast<int>(code >> 5 & 15),
          .day = static_cast<int>(code & 31)};
}

}  // namespace backfile
