// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <ostream>
#include <string_view>
#include <vector>

#include "backfile/error.h"
#include "searcher/program/style.h"

namespace backfile {

/// "backfile-search: " and the message, on one line.
void print_error(std::string_view message, std::ostream& err);

/// The message; where the query is to blame, also the query with the place underlined, cut around
/// the place if it is wider than the style allows.
void print_query_error(const QueryError& error, std::string_view query, const Style& style,
                       std::ostream& err);

/// A line for each warning.
void print_warnings(const std::vector<std::string>& warnings, std::ostream& err);

}  // namespace backfile
