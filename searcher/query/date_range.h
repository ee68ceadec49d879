// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

#include "searcher/query/tree.h"

namespace backfile {

/// The leaf for the articles dated `text`, on the known day `today`. Case is ignored. `text` is
/// - a date: a year, month, day, quarter or week (written_dates.h), or a word (calendar_words.h);
/// - `2weeks`, as notmuch takes it the whole calendar unit in which that day lies: the week two
///   weeks ago, the month two months ago;
/// - a range `A..B` or, as Recoll writes it, `A/B`, from the beginning of A to the end of B. Either
///   may be left out. `2weeks` is here the day two weeks ago: `2weeks..` begins on it, and
///   `..3days` ends with it;
/// - a range of which one side is an ISO 8601 duration: `1987-03/P2M` are two months from the
///   beginning of March, `P2M/1987-03` two months up to the end of March, `P6M/` is like
///   `6months..`.
/// Sources: notmuch-search-terms(7), "Date and time search"; the Recoll user manual, "date" under
/// "Special field-like specifiers". A `..` binds before a `/`.
/// Throws QueryError for what is no date, for one outside the years 1 to 9999 and for a range that
/// ends before it begins; it points at the side in question. `offset` is where `text` stands in the
/// query, or QueryError::nowhere.
QueryNode parse_dates(std::string_view text, std::size_t offset, const Date& today);

}  // namespace backfile
