// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace backfile {

/// Text that was decoded.
struct Decoded {
  std::string text{};            ///< Valid UTF-8.
  std::string encoding{};        ///< What the bytes were taken for.
  std::size_t replacements = 0;  ///< U+FFFD for bytes that have no meaning in it.
};

/// Decodes `bytes`: by their byte order mark, as `declared` if that encoding is known, as UTF-8 if
/// they are valid, else as windows-1252.
Decoded decode(std::string_view bytes, std::string_view declared = {});

}  // namespace backfile
