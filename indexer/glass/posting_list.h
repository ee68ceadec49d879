// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/glass/packing.h"
#include "indexer/glass/table_writer.h"

namespace backfile::glass {

/// Writes the postings of one term after the other as entries of the postlist table, cut into
/// chunks of about 2,000 bytes as Xapian's own writer does.
class PostingListWriter {
 public:
  explicit PostingListWriter(TableWriter& table) : table_(table) {}

  /// Documents ascend.
  void add(DocumentId document, std::uint32_t wdf);

  /// Writes what was added under `term`; nothing if that is nothing.
  void finish(std::string_view term);
  /// The same as the list of document lengths.
  void finish_lengths();

 private:
  struct Chunk {
    DocumentId first = 0;
    DocumentId last = 0;
    std::string postings{};
  };

  void write(std::string_view term, std::uint64_t frequency, std::uint64_t collection_frequency);

  TableWriter& table_;
  std::vector<Chunk> chunks_{};
  std::size_t used_ = 0;  // The others are kept for their memory.
  std::uint64_t frequency_ = 0;
  std::uint64_t collection_frequency_ = 0;
  std::string entry_{};
};

/// Reads the chunks of a posting list.
class PostingChunk {
 public:
  /// The first chunk of a term, and a later one, which begins with document `first`.
  void begin_first(std::string_view entry);
  void begin_later(std::string_view entry, DocumentId first);

  /// False at the end of the chunk.
  bool next(DocumentId& document, std::uint32_t& wdf);
  bool is_last() const { return is_last_; }

 private:
  void begin(DocumentId first);

  Unpacker in_{{}};
  DocumentId document_ = 0;
  bool begun_ = false;
  bool is_last_ = true;
};

}  // namespace backfile::glass
