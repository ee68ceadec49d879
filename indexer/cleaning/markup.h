// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace backfile {

/// The element of an HTML page whose text a block is.
enum class BlockTag : std::uint8_t {
  other,  ///< A `div`, `section` or the like that holds text itself.
  paragraph,
  heading,
  list_item,
  quote,
  preformatted,
  cell,
  caption,  ///< `figcaption`, or `caption` of a table.
  picture,  ///< No element: the alternative text of an `img`.
};

/// What the names that a page gives its elements say about them: words of `class`, `id`, `role`,
/// `itemprop`, and the element's own name where that says the same (`nav`, `aside`, `footer`).
enum class Hint : std::uint32_t {
  none = 0,
  headline = 1U << 0,
  lead = 1U << 1,
  byline = 1U << 2,
  date = 1U << 3,
  body = 1U << 4,
  caption = 1U << 5,
  credit = 1U << 6,
  share = 1U << 7,
  related = 1U << 8,
  comments = 1U << 9,
  newsletter = 1U << 10,
  advertisement = 1U << 11,
  cookies = 1U << 12,
  navigation = 1U << 13,
  header = 1U << 14,
  footer = 1U << 15,
  sidebar = 1U << 16,
  tags = 1U << 17,
  author_box = 1U << 18,
  player = 1U << 19,
  section = 1U << 20,  ///< The rubric above a headline.
  form = 1U << 21,
  title = 1U << 22,  ///< A headline of whatever: of a box, a link, the article.
};

/// A set of hints.
using Hints = std::uint32_t;

constexpr Hints only(Hint hint) { return static_cast<Hints>(hint); }
constexpr Hints operator|(Hint one, Hint other) { return only(one) | only(other); }
constexpr Hints operator|(Hints some, Hint other) { return some | only(other); }
constexpr bool has(Hints hints, Hint hint) { return (hints & only(hint)) != 0; }
constexpr bool has_any(Hints hints, Hints others) { return (hints & others) != 0; }

/// What the markup of an HTML page says about one block of it.
struct Markup {
  BlockTag tag = BlockTag::other;
  std::uint8_t heading = 0;     ///< 1 to 6 for `h1` to `h6`, else 0.
  std::uint8_t list_depth = 0;  ///< Lists around it.
  bool in_article = false;      ///< Inside of `article`, or what says that it is one,
  bool in_main = false;         ///< of `main`,
  bool in_figure = false;       ///< of `figure`,
  bool in_table = false;        ///< of a table,
  bool in_body = false;         ///< of what holds the article's text: see `find_article_body`.
  float link_density = 0;       ///< Bytes of its text that are in links, 0 to 1.
  Hints own = 0;                ///< Of its element.
  Hints around = 0;             ///< Of all elements around it but those that hold the article.
  std::uint32_t container = 0;  ///< The number of the element around it, in the page's order.
  std::uint32_t list = 0;       ///< The number of the innermost list around it; 0 if none.
};

}  // namespace backfile
