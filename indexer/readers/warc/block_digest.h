// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace backfile {

/// Whether `block` has the SHA-1 that `digest` gives: "sha1:" and its bytes in Base32, as the
/// standard writes them, in hexadecimal digits or in Base64, as some writers do. Nothing if it is
/// no SHA-1.
std::optional<bool> agrees_with_digest(std::string_view digest, std::string_view block);

}  // namespace backfile
