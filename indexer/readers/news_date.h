// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "backfile/date.h"

namespace backfile {

/// Reads a date as the formats of news write it; blanks around it do not count.
///
/// - ISO 8601, extended and basic, in all precisions: `2021`, `2021-05`, `20210516`, `2021-W19-7`,
///   `2021-136`, `20210516T090004+0200`, `2021-05-16 09:00:04.5 +02:00`.
/// - RFC 822 and its heirs, and what C writes: `Sun, 16 May 21 09:00 EST`, `Sun May 16 09:00:04
/// 2021`.
/// - In words: `May 16, 2021 9:00 am`, `16. Mai 2021`, `May 2021`, months also in Dutch, French,
///   German, Italian, Portuguese and Spanish.
/// - In figures: `16.05.2021`, `2021/5/16`, `16-May-2021`; `5/16/2021` only if one of the two can
/// be
///   no month.
/// - Seconds (9 or 10 digits), milliseconds (13) or microseconds (16) since 1970.
///
/// A moment is moved to UTC; without a zone, or with one of the military letters (as RFC 5322 has
/// it), it is taken as UTC; in a zone that is not known it is only its day. Two figures are a year
/// from 1950 to 2049. Nothing for what is no date or cannot be one, and for years before 1000,
/// which only stand for "unknown".
std::optional<Date> parse_news_date(std::string_view text);

}  // namespace backfile
