// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "indexer/cleaning/markup.h"

namespace backfile {

/// What an element of HTML does to the text in it.
struct ElementKind {
  enum class Flow : std::uint8_t {
    inside,  ///< A part of the text around it.
    block,   ///< Set apart from what stands before and behind it.
    hidden,  ///< Without text.
  };
  Flow flow = Flow::inside;
  BlockTag tag = BlockTag::other;  ///< Of a block.
  std::uint8_t heading = 0;        ///< 1 to 6.
  bool holds_text = false;         ///< Whether it is made for one piece of text: `p`, `h1`, `li`.
};

/// What the element of that name, in lower case, does. Names that are not known are `inside`.
ElementKind kind_of_element(std::string_view name);

}  // namespace backfile
