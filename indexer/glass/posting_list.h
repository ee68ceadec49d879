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

}  // namespace backfile::glass
