// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/cleaning/markup.h"
#include "indexer/readers/html_events.h"

namespace backfile {

/// An element of an HTML page around one or more blocks.
struct HtmlElement {
  std::uint32_t parent = 0;  ///< Its number; the root, 0, is its own parent.
  Hints hints = 0;           ///< Of this element alone.
  bool article = false;
  bool main = false;
  bool figure = false;
  bool table = false;
  bool list = false;
  bool holds_text = false;  ///< Made for one piece of text: `p`, `h1`, `li`.
};

/// A piece of text that a browser sets apart from what stands before and behind it.
struct HtmlBlock {
  std::string text{};  ///< On one line, not empty.
  BlockTag tag = BlockTag::other;
  std::uint8_t heading = 0;    ///< 1 to 6 for `h1` to `h6`, else 0.
  std::uint32_t element = 0;   ///< The number of the innermost element around it.
  std::size_t link_bytes = 0;  ///< Of its text as it is in the page, blanks included,
  std::size_t bytes = 0;       ///< which is so long.
};

/// More pieces of text are no page of one article.
inline constexpr std::size_t most_html_blocks = 50000;

/// The visible text of a page with what stands around it.
struct BlockTree {
  std::vector<HtmlElement> elements{};  ///< In the page's order: parents come before children.
  std::vector<HtmlBlock> blocks{};
  bool cut_off = false;  ///< Whether there were more than `most_html_blocks`.
};

/// Reads a page in valid UTF-8. What is hidden has no text: scripts, forms' controls, what a style
/// or an attribute hides. `also` is told everything too, unless it is null. Takes time linear in
/// the length.
BlockTree read_blocks(std::string_view html, HtmlHandler* also = nullptr);

}  // namespace backfile
