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

/// The posting lists and the values of a segment. For reading whole lists: several times faster
/// than Xapian, which decodes a posting behind three virtual calls.
class PostingTable {
 public:
  /// Of the segment in `directory`, which has so many documents. Throws IndexError: damaged if it
  /// says otherwise.
  PostingTable(const std::filesystem::path& directory, std::uint64_t documents);

  /// Documents are numbered from 1 to this without gaps.
  std::uint32_t documents() const { return documents_; }

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

  /// Calls `visit(document, length)` for each document, in their order. Throws IndexError
  /// (damaged).
  template <typename Visit>
  void each_length(Visit&& visit) const {
    each({}, visit);  // Glass files them as the postings of no term.
  }

  /// Calls `visit(document, value)` for each document that has a value in `slot`, in their order.
  /// Throws IndexError (damaged).
  template <typename Visit>
  void each_value(std::uint32_t slot, Visit&& visit) const {
    if (!table_) return;
    ValueChunks chunks(*table_, slot);
    while (chunks.next()) {
      glass::Unpacker in(chunks.values());
      std::uint64_t document = chunks.first();
      for (bool begun = false; !in.at_end(); begun = true) {
        if (begun) document += in.uint() + 1;
        if (document - 1 >= documents_) glass::Unpacker::throw_damaged();
        visit(static_cast<std::uint32_t>(document), in.string());
      }
    }
  }

 private:
  /// The chunks of the values of one slot.
  class ValueChunks {
   public:
    ValueChunks(const MappedTable& table, std::uint32_t slot);
    bool next();
    std::uint32_t first() const { return first_; }
    std::string_view values() { return cursor_.tag(); }

   private:
    MappedTable::Cursor cursor_;
    std::string front_;  // Of their keys.
    std::uint32_t first_ = 0;
  };

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
