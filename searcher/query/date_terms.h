// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "backfile/date.h"

namespace backfile {

/// The fewest year, month and day terms that together mean "from `since` to `until`", both
/// included and no year outside `first_year` to `last_year`. A bound that is a month or a year
/// means all of it; an unknown bound is open. An article of which only the month or the year is
/// known is taken if all of that lies in the range.
std::vector<std::string> date_terms(const Date& since, const Date& until, int first_year,
                                    int last_year);

}  // namespace backfile
