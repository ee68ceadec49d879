// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <ostream>

#include "backfile/results.h"
#include "searcher/program/style.h"

namespace backfile {

/// The answer for programs: JSON of version 1, in UTF-8. Bytes that are not UTF-8 become U+FFFD.
void print_json(const Results& results, const Style& style, std::ostream& out);

/// Any JSON value as this program prints it, with a line feed at the end.
void print_json_value(const nlohmann::ordered_json& value, std::ostream& out);

}  // namespace backfile
