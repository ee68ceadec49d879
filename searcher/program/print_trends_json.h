// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include "backfile/trends.h"

namespace backfile {

/// As members of the answer for programs.
nlohmann::ordered_json json_of(const SignificantTerms& terms);
nlohmann::ordered_json json_of(const Trend& trend);
nlohmann::ordered_json json_of(const Comparison& comparison);

}  // namespace backfile
