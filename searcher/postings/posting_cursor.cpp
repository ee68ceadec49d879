// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/postings/posting_cursor.h"

#include "common/glass/packing.h"

namespace backfile {
namespace {

// To look at so many chunks takes about as long as to look one up.
constexpr int near_chunks = 8;

}  // namespace

PostingCursor::PostingCursor(const PostingTable& table, std::string_view term)
    : documents_(table.documents()) {
  const std::string key = glass::posting_key(term);
  if (table.entries()) entries_.emplace(*table.entries());
  at_end_ = !entries_ || !entries_->seek(key) || entries_->key() != key;
  if (at_end_) return;
  chunk_.begin_first(entries_->tag());
  glass::append_sortable_string(term, front_);
}

// Where `document` is, or the first document behind it: what is below the next document's key is
// the last chunk that begins no later.
bool PostingCursor::enter_chunk(std::uint32_t document) {
  if (document > documents_) return end();
  for (int step = 0; step < near_chunks; ++step) {
    if (!enter_next_chunk()) return false;
    if (document <= chunk_.last()) return true;
  }
  if (chunk_.is_last()) return end();
  std::string behind = front_;
  glass::append_sortable_uint(document + 1, behind);
  if (!entries_->seek_below(behind)) glass::Unpacker::throw_damaged();
  const bool is_later = entries_->key().starts_with(front_);  // Not the first chunk.
  const auto first = is_later ? first_of_chunk() : 0;
  if (first > chunk_.last()) chunk_.begin_later(entries_->tag(), first);
  return document <= chunk_.last() || enter_next_chunk();
}

bool PostingCursor::enter_next_chunk() {
  if (chunk_.is_last()) return end();
  if (!entries_->next() || !entries_->key().starts_with(front_)) glass::Unpacker::throw_damaged();
  chunk_.begin_later(entries_->tag(), first_of_chunk());
  return true;
}

std::uint32_t PostingCursor::first_of_chunk() const {
  return glass::Unpacker(entries_->key().substr(front_.size())).sortable_uint();
}

bool PostingCursor::end() {
  at_end_ = true;
  return false;
}

}  // namespace backfile
