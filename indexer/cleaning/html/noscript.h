// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace backfile {

/// A page without what stands in its `noscript` elements. A browser that runs scripts takes that
/// for no markup at all, so that what is opened in it may be closed behind it.
std::string without_noscript(std::string_view html);

}  // namespace backfile
