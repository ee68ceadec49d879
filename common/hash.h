// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace backfile {

/// The 128-bit XXH3 hash of `bytes`: 16 bytes, the same on every machine.
std::string hash_bytes(std::string_view bytes);

/// The same as 32 hexadecimal digits.
std::string hash_hex(std::string_view bytes);

}  // namespace backfile
