// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "searcher/dialects/symbols.h"
#include "searcher/dialects/translating.h"
#include "searcher/query/calendar.h"

namespace backfile {

/// How a date is compared with another one.
enum class Comparison { is, after, from, before, until };

/// `=`, `>`, `>=`, `<`, `<=`, or nothing.
std::optional<Comparison> comparison_of(std::string_view sign);

/// The day, month or year of a date as newspaper databases write it: as our own language does, or
/// `3/15/1987` with the month first if it can be one, `3/1987`, `March 15, 1987`, `15 March 1987`,
/// `March 1987`. Two digits are a year from 1950 to 2049. Nothing for anything else.
std::optional<Period> read_any_date(std::string_view text);

/// The days that compare so with the period.
Period compared(Comparison comparison, const Period& period);

/// A period as it stands in brackets: a date, a date with a sign of comparison before it, or two
/// dates with `-`, `..` or `TO` between. Nothing for anything else.
std::optional<Period> read_any_period(std::string_view text);

/// The leaf for a period that was read from `length` bytes at `offset`.
QueryNode dates_leaf(const Period& period, std::size_t offset, std::size_t length);

/// The longest date of at most three words from `symbols[at]` on, which is moved behind it.
std::optional<Period> take_date(const std::vector<Symbol>& symbols, std::size_t& at,
                                std::string_view text);

}  // namespace backfile
