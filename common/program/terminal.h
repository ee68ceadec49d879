// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace backfile {

/// Whether to colour: as the terminal and the environment suggest, or in any case, or never.
enum class ColourChoice { automatic, always, never };

/// The choice for "auto", "always" or "never"; automatic for anything else.
ColourChoice colour_choice(std::string_view word);

/// What the environment says about the display; empty where a variable is not set.
struct Environment {
  std::string no_color{};  ///< NO_COLOR
  std::string term{};      ///< TERM
  std::string columns{};   ///< COLUMNS
  std::string locale{};    ///< The first set one of LC_ALL, LC_CTYPE and LANG.
};

/// That of this process.
Environment environment();

/// What may be sent to an open file.
struct Terminal {
  bool is_terminal = false;
  std::size_t width = 80;  ///< In columns.
  bool colour = false;
  bool utf8 = false;
};

/// The facts about the open file with this descriptor. COLUMNS comes before what the terminal says
/// about its width. Colour is automatic on a terminal unless NO_COLOR is set or TERM is "dumb" or
/// not set.
Terminal terminal_of(int descriptor, ColourChoice choice, const Environment& variables);

}  // namespace backfile
