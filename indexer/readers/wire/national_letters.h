// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace backfile {

/// `bytes` of seven bits with the letters of the national variants of ISO 646 in UTF-8, as far as
/// the text itself says which variant it goes on in: by the escape sequences of ISO 2022, ESC "("
/// and a final byte, which go. Anything else is left as it is.
std::string with_national_letters(std::string_view bytes);

}  // namespace backfile
