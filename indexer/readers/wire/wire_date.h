// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "backfile/date.h"

namespace backfile {

/// The moment in the trailer of a wire message:
/// "071341 GMT Okt 15" (day, hour and minute; month, year) of IPTC 7901, "AP-WF-11-13-13 1509GMT"
/// (month, day, year) of the Associated Press, "KWS-21:37-09-12-18" (day, month, year) of Kyodo.
std::optional<Date> parse_wire_date(std::string_view trailer);

}  // namespace backfile
