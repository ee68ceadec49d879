// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/glass/posting_list.h"

namespace backfile::glass {
namespace {

constexpr std::size_t chunk_size = 2000;

}  // namespace

void PostingListWriter::add(DocumentId document, std::uint32_t wdf) {
  if (used_ == 0 || chunks_[used_ - 1].postings.size() >= chunk_size) {
    if (used_ == chunks_.size()) chunks_.emplace_back();
    Chunk& chunk = chunks_[used_++];
    chunk.first = document;
    chunk.postings.clear();
  } else {
    append_uint(document - chunks_[used_ - 1].last - 1, chunks_[used_ - 1].postings);
  }
  chunks_[used_ - 1].last = document;
  append_uint(wdf, chunks_[used_ - 1].postings);
  ++frequency_;
  collection_frequency_ += wdf;
}

void PostingListWriter::finish(std::string_view term) {
  if (used_ > 0) write(term, frequency_, collection_frequency_);
  used_ = 0;
  frequency_ = collection_frequency_ = 0;
}

// The sums are in the version file.
void PostingListWriter::finish_lengths() {
  frequency_ = collection_frequency_ = 0;
  finish({});
}

void PostingListWriter::write(std::string_view term, std::uint64_t frequency,
                              std::uint64_t collection_frequency) {
  for (std::size_t i = 0; i < used_; ++i) {
    const auto& [first, last, postings] = chunks_[i];
    entry_.clear();
    if (i == 0) {
      append_uint(frequency, entry_);
      append_uint(collection_frequency, entry_);
      append_uint(first - 1, entry_);
    }
    entry_ += i + 1 == used_ ? '1' : '0';
    append_uint(last - first, entry_);
    entry_ += postings;
    table_.add(i == 0 ? posting_key(term) : posting_key(term, first), entry_);
  }
}

}  // namespace backfile::glass
