// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// The branches that a value of a facet lies on, the value itself last: of "politics/elections"
/// these are "politics" and "politics/elections"; of a subject code of the IPTC, eight digits of
/// which two are the subject, three the matter and three the detail, "15000000", "15054000" and
/// "15054001". Any other value is its own only branch, also one with an empty part.
std::vector<std::string> branches_of(std::string_view value);

/// What all values below `value` begin with; empty if there cannot be any.
std::string beginning_below(std::string_view value);

}  // namespace backfile
