// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace backfile {

/// Whether version `a` of an item is older than version `b`: numbers by their value, dates and
/// moments by their time, anything else by its parts, of which digits count as numbers. Never if
/// one of them is not known.
bool is_older_version(std::string_view a, std::string_view b);

}  // namespace backfile
