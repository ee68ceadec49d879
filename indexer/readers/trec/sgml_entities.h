// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace backfile {

/// `text` with its entities as characters: numbers, the names of HTML, and those of ISO 8879 that
/// the TREC collections use beside them. What is no known entity stays as it is.
std::string decode_entities(std::string_view text);

}  // namespace backfile
