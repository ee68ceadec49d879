// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/column_file.h"
#include "common/manifest.h"
#include "common/tombstones.h"
#include "searcher/positions/position_cursor.h"
#include "searcher/postings/posting_table.h"
#include "searcher/stored_articles.h"

namespace backfile {

/// A segment, opened for reading.
struct OpenSegment {
  Xapian::Database database{};
  Tombstones tombstones{};
  std::shared_ptr<const PositionTable> positions{};
  std::shared_ptr<const PostingTable> postings{};
  std::shared_ptr<const StoredArticles> articles{};
  std::shared_ptr<const ColumnFile> columns{};

  /// The first document with `term` that is alive, or 0. Lets Xapian's errors out.
  Xapian::docid find(const std::string& term) const;
};

/// A document of a segment.
struct DocumentPlace {
  std::size_t segment = 0;
  Xapian::docid document = 0;
};

/// One generation of an index, opened for reading. Nothing in it changes any more; its files may be
/// removed while it is open.
struct OpenIndex {
  Manifest manifest{};
  std::vector<OpenSegment> segments{};  ///< In the order of the manifest: older ones first.
  /// All segments as one. Knows nothing of tombstones: its numbers, on which the weights of words
  /// rest, and its lists of terms include the dead until they are merged away.
  Xapian::Database database{};

  /// Articles that are part of the index.
  std::uint64_t article_count() const;

  /// Where a document of `database` is, and the way back.
  DocumentPlace place_of(Xapian::docid document) const;
  Xapian::docid number_of(const DocumentPlace& place) const;

  /// How many documents of `database` have `term`, as Xapian counts them. Throws IndexError
  /// (damaged).
  std::uint64_t frequency(std::string_view term) const;

  /// The id of the article of a document of `database`. Throws IndexError (damaged).
  std::string_view article_id(Xapian::docid document) const;

  /// The stored article of a document of `database`. Throws IndexError (damaged).
  std::string stored_article(Xapian::docid document) const;

  /// Whether any segment has tombstones.
  bool has_dead() const;

  /// Whether an article that is part of the index has `term`. Lets Xapian's errors out.
  bool has(const std::string& term) const;
};

/// Opens what the manifest in `index` names; when a writer has replaced it meanwhile, what the new
/// one names. Throws IndexError.
OpenIndex open_index(const std::filesystem::path& index);

}  // namespace backfile
