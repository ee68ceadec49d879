// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/segments/document_map.h"
#include "indexer/segments/segment_source.h"

/// Several sources read as one, in the numbers of the segment they go into.
namespace backfile {

/// Merges streams of items that have a `document`, one a source. `Cursor` has `bool next(Item&)`.
template <typename Cursor, typename Item>
class MergedStream {
 public:
  MergedStream(const DocumentMap& map) : map_(&map) {}

  /// `cursor` outlives the stream; it reads the source of that number.
  void add(std::size_t source, Cursor* cursor) {
    streams_.push_back({source, cursor, {}});
    if (!advance(streams_.back())) streams_.pop_back();
  }

  void clear() {
    streams_.clear();
    current_ = nullptr;
  }

  /// The next item by its number. Its source is `source()`. Valid until the next call.
  const Item* next() {
    if (current_ && !advance(*current_))
      streams_.erase(streams_.begin() + (current_ - streams_.data()));
    current_ = nullptr;
    for (auto& stream : streams_) {
      if (!current_ || stream.item.document < current_->item.document) current_ = &stream;
    }
    return current_ ? &current_->item : nullptr;
  }

  std::size_t source() const { return current_->source; }

 private:
  struct Stream {
    std::size_t source = 0;
    Cursor* cursor = nullptr;
    Item item{};
  };

  // To the next item that is not left out, in its new number.
  bool advance(Stream& stream) {
    while (stream.cursor->next(stream.item)) {
      stream.item.document = map_->number(stream.source, stream.item.document);
      if (stream.item.document != 0) return true;
    }
    return false;
  }

  const DocumentMap* map_;
  std::vector<Stream> streams_{};
  Stream* current_ = nullptr;
};

/// The documents of all sources.
class MergedDocuments {
 public:
  MergedDocuments(const Sources& sources, const DocumentMap& map);
  const StoredDocument* next() { return stream_.next(); }

 private:
  std::vector<std::unique_ptr<DocumentCursor>> cursors_{};
  MergedStream<DocumentCursor, StoredDocument> stream_;
};

/// The terms of all sources, each once, with the documents of all.
class MergedTerms {
 public:
  using Open = std::unique_ptr<TermCursor> (SegmentSource::*)() const;

  /// `open` is the cursor that is wanted of each source.
  MergedTerms(const Sources& sources, const DocumentMap& map, Open open);

  /// False at the end. A term all of whose documents are left out comes too, without postings.
  bool next_term();
  std::string_view term() const { return term_; }
  const Posting* next() { return postings_.next(); }

 private:
  struct Source {
    std::size_t number = 0;
    std::unique_ptr<TermCursor> cursor{};
    bool at_end = false;
  };

  std::vector<Source> sources_{};
  MergedStream<TermCursor, Posting> postings_;
  std::string term_{};
  bool begun_ = false;
};

}  // namespace backfile
