// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "searcher/query/calendar.h"

namespace backfile {

/// The period that a date means by itself: `1987`, `1987-03`, `1987-03-15` and the last two without
/// hyphens; a quarter `1987-Q2` or `1987Q2`; a week of ISO 8601, `1987-W12` or `1987W12`. Case is
/// ignored. Nothing for anything else, what the calendar does not have included.
std::optional<Period> read_written_date(std::string_view text);

/// A duration of ISO 8601 in years, months, weeks and days: `P1Y2M`, `p2w`. Nothing for anything
/// else, one of no length included.
std::optional<Shift> read_duration(std::string_view text);

}  // namespace backfile
