// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "common/glass/posting_chunk.h"
#include "searcher/positions/mapped_table.h"

namespace backfile {

/// The posting lists of a segment. For reading whole lists: several times faster
/// than Xapian, which decodes a posting behind three virtual calls.
class PostingTable {
 public:
  /// Of the segment in `directory`, which has so many documents. Throws IndexError: damaged if it
  /// says otherwise.
  PostingTable(const std::filesystem::path& directory, std::uint64_t documents);

  /// Documents are numbered from 1 to this without gaps.
  std::uint32_t documents() const { return documents_; }

  /// Their table; null if there are no terms.
  const MappedTable* entries() const { return table_ ? &*table_ : nullptr; }

  /// How many documents have `term`. Throws IndexError (damaged).
  std::uint32_t frequency(std::string_view term) const;

  /// Calls `visit(document, wdf)` for each posting of `term`, in the order of the documents. Throws
  /// IndexError (damaged).
  template <typename Visit>
  void each(std::string_view term, Visit&& visit) const {
    if (!table_) return;
    Chunks chunks(*table_, term);
    for (glass::PostingChunk chunk; chunks.next(chunk);) {
      std::uint32_t document = 0, wdf = 0;
      while (chunk.next(document, wdf)) {
        if (document - 1 >= documents_) glass::Unpacker::throw_damaged();
        visit(document, wdf);
      }
    }
  }

 private:
  /// The chunks of one list.
  class Chunks {
   public:
    Chunks(const MappedTable& table, std::string_view term);
    bool next(glass::PostingChunk& chunk);

   private:
    MappedTable::Cursor cursor_;
    std::string key_;        // Of the first chunk ...
    std::string later_key_;  // ... and the beginning of those behind.
    bool begun_ = false;
    bool at_end_ = false;
  };

  std::optional<MappedTable> table_{};  // None if there are no terms.
  std::uint32_t documents_ = 0;
};

}  // namespace backfile
