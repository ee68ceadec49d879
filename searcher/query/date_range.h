// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

#include "searcher/query/tree.h"

namespace backfile {

/// The leaf for the articles dated `text`: a year, month or day, or two of them with `..` between,
/// either of which may be left out. Throws QueryError; `offset` is where `text` stands in the query.
QueryNode parse_dates(std::string_view text, std::size_t offset);

}  // namespace backfile
