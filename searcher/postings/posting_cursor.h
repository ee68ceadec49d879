// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/glass/posting_chunk.h"
#include "searcher/postings/posting_table.h"

namespace backfile {

/// A place in the posting list of a term of a segment, at first before all postings. Goes from
/// document to document, at the cost of the chunks of the list that are entered. Throws IndexError
/// (damaged).
class PostingCursor {
 public:
  /// `table` outlives the cursor.
  PostingCursor(const PostingTable& table, std::string_view term);

  /// Moves to the first document from `document` on, never back. False if there is none.
  bool skip_to(std::uint32_t document) {
    if (document <= document_ || at_end_) return !at_end_;
    if (document > chunk_.last() && !enter_chunk(document)) return false;
    while (!chunk_.skip_to(document, document_, wdf_))
      if (!enter_next_chunk()) return false;
    return require_document();
  }

  std::uint32_t document() const { return document_; }
  std::uint32_t wdf() const { return wdf_; }

 private:
  bool enter_chunk(std::uint32_t document);
  bool enter_next_chunk();
  std::uint32_t first_of_chunk() const;  // From its key; not of the first one.
  bool end();
  bool require_document() const {
    if (document_ > documents_) glass::Unpacker::throw_damaged();
    return true;
  }

  std::optional<MappedTable::Cursor> entries_{};
  std::string front_{};  // Of the keys of all chunks but the first.
  glass::PostingChunk chunk_{};
  std::uint32_t documents_ = 0;  // Of the segment.
  std::uint32_t document_ = 0;
  std::uint32_t wdf_ = 0;
  bool at_end_ = false;
};

}  // namespace backfile
