// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "backfile/search_request.h"
#include "common/program/terminal.h"

namespace backfile {

/// How to print for a reader.
struct Style {
  bool colour = false;
  bool utf8 = false;                ///< Whether bars and dots may leave ASCII.
  std::size_t width = 0;            ///< Columns to wrap at; 0 means not to wrap.
  Match asked = Match::all_or_any;  ///< What the request said about words.
};

/// For what is sent to `terminal`: wrapped only if it is one, and never so wide that lines become
/// hard to read.
Style style_for(const Terminal& terminal);

/// The looks of a text, as the parameters of the SGR sequence.
namespace look {
inline constexpr std::string_view plain = "";
inline constexpr std::string_view bold = "1";
inline constexpr std::string_view dim = "2";
inline constexpr std::string_view match = "1;31";
inline constexpr std::string_view title_match = "1;4;31";
}  // namespace look

/// `text` with that look if the style has colour; unchanged if not, or if there is nothing to see.
std::string paint(std::string_view text, std::string_view look, const Style& style);

}  // namespace backfile
