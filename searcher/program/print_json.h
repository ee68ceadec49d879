// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "backfile/results.h"
#include "searcher/program/style.h"

namespace backfile {

/// The answer for programs: JSON of version 1, in UTF-8. Bytes that are not UTF-8 become U+FFFD.
void print_json(const Results& results, const Style& style, std::ostream& out);

/// A hit, a facet and one of its values, as they stand in that answer; `unit` is of the facet.
nlohmann::ordered_json json_of(const Hit& hit);
nlohmann::ordered_json json_of(const Facet& facet);
nlohmann::ordered_json json_of(const FacetValue& value, TimeUnit unit);

/// A JSON value on a line of its own.
std::string json_line(const nlohmann::ordered_json& value);

/// Any JSON value as this program prints it, with a line feed at the end.
void print_json_value(const nlohmann::ordered_json& value, std::ostream& out);

}  // namespace backfile
