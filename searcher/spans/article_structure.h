// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>

#include "searcher/spans/span.h"

namespace backfile {

/// Where the parts of an article begin: positions in ascending order. The title begins at the first
/// position of all.
struct ArticleStructure {
  Positions subtitle{};
  Positions captions{};
  Positions paragraphs{};  ///< Of the body.
  Positions related{};
  Positions sentences{};  ///< Only those that begin where nothing else does.

  /// Of texts that no passage crosses: the body is one.
  Positions text_starts() const;
  Positions paragraph_starts() const;
  Positions sentence_starts() const;
};

/// A part of articles in which passages are looked for.
struct Region {
  enum class Kind { anywhere, title, caption, body, lead, first_words, related };

  Kind kind = Kind::anywhere;
  std::uint32_t words = 0;  ///< Of `first_words`: so many at the beginning of the body.

  bool operator==(const Region&) const = default;
};

/// The region in an article.
Spans passages_of(const Region& region, const ArticleStructure& structure);

}  // namespace backfile
