// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace backfile {

/// The language of a tag such as "en-US", "pt_BR" or "ger", or of the first one of a list of them:
/// as ISO 639-1 where it has a code there, "en", else as the three letters of ISO 639-2 or 639-3
/// that it was given as. Empty for what is no tag of one language.
std::string language_of(std::string_view tag);

}  // namespace backfile
