// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace backfile {

/// Text that was bytes in some encoding.
struct Decoded {
  std::string text{};            ///< Valid UTF-8 without byte order mark.
  std::string encoding{};        ///< It was in, as `choose_encoding` names it.
  std::size_t replacements = 0;  ///< U+FFFD that stand for bytes which mean nothing.
};

/// Decodes `bytes`, a whole text. `declared` is what is said of its encoding elsewhere and may be
/// empty; an XML declaration says it itself.
Decoded decode(std::string_view bytes, std::string_view declared);

/// The same, of bytes that are no longer needed: valid UTF-8 is not copied.
Decoded decode_whole(std::string bytes, std::string_view declared);

/// The same, of one line of many, which is not valid UTF-8: that, mended, if it is for the most
/// part, and windows-1252 otherwise.
Decoded decode_line(std::string_view line);

/// The encoding of `bytes`, all of a text or its beginning: by its byte order mark; by the zeros of
/// wide characters; as declared for East Asia's sets, whose text may be valid UTF-8 by chance;
/// UTF-8 if it is valid; as declared; UTF-8 if it is for the most part; by what occurs how often;
/// and windows-1252 where nothing else fits. A declaration of a wide or an unknown encoding does
/// not count: it could not be read if it were true.
std::string choose_encoding(std::string_view bytes, std::string_view declared);

/// The encoding that the XML declaration `bytes` may begin with names; empty without one.
std::string declared_encoding(std::string_view bytes);

/// The bytes that the byte order mark takes.
std::size_t mark_length(std::string_view bytes);

/// Appends what is meant to be UTF-8 and is not all valid; returns how many U+FFFD that took. A
/// byte that stands alone is read as windows-1252, of which stray quotes are; a sequence that
/// breaks off is U+FFFD.
std::size_t append_mended(std::string_view text, std::string& mended);

/// The number of bytes of `text` without a character at its end that may go on behind it.
std::size_t without_cut_character(std::string_view text);

}  // namespace backfile
