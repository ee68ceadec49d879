// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/style.h"

#include <algorithm>

namespace backfile {

namespace {

constexpr std::size_t narrowest = 20;
constexpr std::size_t widest = 100;

}  // namespace

Style style_for(const Terminal& terminal) {
  return {.colour = terminal.colour,
          .utf8 = terminal.utf8,
          .width = terminal.is_terminal ? std::clamp(terminal.width, narrowest, widest) : 0};
}

std::string paint(std::string_view text, std::string_view look, const Style& style) {
  if (!style.colour || look.empty() || text.empty()) return std::string(text);
  return "\x1b[" + std::string(look) + 'm' + std::string(text) + "\x1b[0m";
}

}  // namespace backfile
