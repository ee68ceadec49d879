// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "searcher/matches.h"
#include "searcher/open_index.h"
#include "searcher/suggestions/typed_text.h"

namespace backfile {

/// Neighbouring documents, from `first` up to but not including `end`.
struct DocumentRange {
  Xapian::docid first = 1;
  Xapian::docid end = 1;
};

/// Looks in one segment for titles that begin with given words, all of which must stand at their
/// places. Decodes no article.
class TitleSearch {
 public:
  /// `segment` outlives it. `start` has a word. Lets Xapian's errors out.
  TitleSearch(const OpenSegment& segment, TypedText start);

  /// How many documents should be looked at at once, at least.
  std::uint64_t least_range() const { return least_range_; }

  /// Appends the documents of `range` whose titles begin so, dead ones too, in any order and some
  /// more than once. A range must not begin before the end of the last one. Throws IndexError
  /// (damaged).
  void find(const DocumentRange& range, Documents& found);

 private:
  using Cursor = PositionTable::Cursor;

  bool stands(Cursor& cursor, const TypedWord& word);
  bool has_words(Xapian::docid document);
  Documents with_words(const DocumentRange& range);
  void find_last_word(const DocumentRange& range, const Documents* among, Documents& found);
  void find_term(Cursor& cursor, const DocumentRange& range, const Documents* among,
                 Documents& found);

  const OpenSegment& segment_;
  TypedText start_;                // The complete words with the rarest one first ...
  std::vector<Cursor> cursors_{};  // ... and in which titles each one is.
  bool last_word_is_rarest_ = false;
  std::uint64_t least_range_ = 0;
  std::vector<std::uint32_t> positions_{};  // Of a word in a document.
};

}  // namespace backfile
