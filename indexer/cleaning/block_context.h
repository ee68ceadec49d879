// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

namespace backfile {

struct Page;

/// What the rest of its page says about a block.
struct BlockContext {
  bool repeated = false;         ///< Whether another block of the page has the same text.
  double cohesion = 0;           ///< Share of its long words that the page's other sentences have.
  std::size_t long_words = 0;    ///< Different ones; without any, `cohesion` means nothing.
  double prose_before = 0;       ///< Words in full sentences in the blocks before it, near ones
  double prose_behind = 0;       ///< counting more; and behind it.
  double scraps_before = 0;      ///< The same of blocks of a few words without a full stop,
  double scraps_behind = 0;      ///< each counting as one.
  double dates_around = 0;       ///< Lines of a date or "2 hours ago", near ones counting more.
  double teasers_around = 0;     ///< Lines that are cut off.
  double density = 0;            ///< Prose around it, as a share of the most on the page.
  double prose_so_far = 0;       ///< Share of the page's prose that stands before it.
  std::size_t behind_title = 0;  ///< Blocks from the headline that goes best with the page's prose.
  bool before_title = false;
  std::size_t comments_before = 0;  ///< Lines before it that head comments.
  std::size_t headings_before = 0;  ///< Lines before it that head related links.

  /// Long words that the page's other sentences have.
  double shared_words() const { return cohesion * static_cast<double>(long_words); }
};

/// Fills `page.context`. Expects the furniture of the site and the related blocks to be labelled.
void describe_context(Page& page);

}  // namespace backfile
