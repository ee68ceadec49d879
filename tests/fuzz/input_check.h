// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace backfile::testing {

/// Reads `bytes` as a file, as what it looks like and as one of the formats that can be asked for,
/// and throws if an item that comes of it is not as it must be.
void check_input(std::string_view bytes);

}  // namespace backfile::testing
