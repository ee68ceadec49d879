// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace backfile {

// Kinds of ASCII characters, whatever the locale. Nothing beyond ASCII is of any of them.

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter(char c) { return is_lower(c) || is_upper(c); }
constexpr bool is_alphanumeric(char c) { return is_letter(c) || is_digit(c); }

/// By how much a small letter is behind its capital.
inline constexpr char small_offset = 'a' - 'A';

constexpr char to_lower(char c) { return static_cast<char>(is_upper(c) ? c + small_offset : c); }
constexpr char to_upper(char c) { return static_cast<char>(is_lower(c) ? c - small_offset : c); }

}  // namespace backfile
