// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "searcher/query/calendar.h"

namespace backfile {

/// The days that Lucene's text behind the colon of a date means: a day, month or year, one with a
/// sign of comparison before it, or a range as `[2020-01 TO 2020-06}`, of which a curly bracket
/// leaves out the end and `*` is open. Times of day are left out; `NOW` and `NOW-7DAYS` are counted
/// from `today`, if that is known. Nothing for anything else.
std::optional<Period> read_lucene_dates(std::string_view text, const Date& today);

}  // namespace backfile
