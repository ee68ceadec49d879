// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace backfile {

/// What the first bytes of a file say about the rest.
enum class ByteOrderMark { none, utf8, utf16le, utf16be };

ByteOrderMark byte_order_mark(std::string_view bytes);

/// The bytes that the mark itself takes.
std::size_t length(ByteOrderMark mark);

/// Appends UTF-16 as UTF-8; an unpaired surrogate becomes U+FFFD. Returns the bytes taken: the last
/// one to three are left when they begin a character that is not complete.
std::size_t append_utf16(std::string_view bytes, ByteOrderMark order, std::string& text);

/// The whole content of a file, or a record of it, as valid UTF-8: with a byte order mark what the
/// mark says, without one UTF-8 if it is valid and windows-1252 if not. The mark is dropped.
std::string decode_text(std::string_view bytes);

}  // namespace backfile
