// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace backfile {

/// The most likely encoding of `bytes`, which are not UTF-8 and say nothing of themselves: one of
/// 8 bits or of East Asia's by how often its bytes follow each other, windows-1252 if none fits.
std::string sniffed_encoding(std::string_view bytes);

}  // namespace backfile
