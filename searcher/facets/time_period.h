// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "backfile/date.h"
#include "backfile/search_request.h"

namespace backfile {

/// Periods of one unit are numbered in the order of time, without gaps.
using PeriodNumber = std::int32_t;

/// The period that a date lies in; nothing if the date is not known so exactly. Weeks are those of
/// ISO 8601, from Monday to Sunday.
std::optional<PeriodNumber> period_number(const Date& date, TimeUnit unit);

/// "2021-03-04", "2021-W09", "2021-03", "2021-Q1", "2021", "2020s".
std::string period_name(PeriodNumber period, TimeUnit unit);

}  // namespace backfile
