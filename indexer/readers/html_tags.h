// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace backfile {

/// What an HTML parser does to find an attribute that a tag has twice grows with the square of
/// their number.
inline constexpr std::size_t most_html_attributes = 200;

/// A page in which no tag has more than `most_html_attributes`, the further ones being dropped, and
/// without what stands in its `noscript` elements. A browser that runs scripts takes that for no
/// markup at all, so that what is opened in it may be closed behind it. Comments and scripts stay
/// as they are. Takes time linear in the length.
std::string tidied_html(std::string_view html);

}  // namespace backfile
