// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "backfile/date.h"

namespace backfile {

/// What a line says that is nothing but dates, times and their labels.
struct DateLine {
  Date published{};           ///< Unknown if the line gives none, or an impossible one.
  Date updated{};             ///< The same.
  bool only_updated = false;  ///< Every date is labelled as that of a change.
  bool labelled = false;      ///< "Published", "Posted", "Date" ... stands on the line.
};

/// Reads "Published 4 March 2022", "March 4, 2022 8:15 am EST | Updated 5 March 2022" and the like,
/// in English or ISO 8601. Nothing if any word is not about a date, or if there is neither a day,
/// a month nor a time. A time without a zone is taken as UTC; one in a zone that is not known is
/// left out.
std::optional<DateLine> read_date_line(std::string_view text);

}  // namespace backfile
