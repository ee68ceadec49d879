// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace backfile {

/// Whether a provider's word for the state of an item ("usable", "stat:canceled") says that it is
/// not to be used any more.
bool is_withdrawn(std::string_view status);

}  // namespace backfile
