// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "backfile/article.h"
#include "common/manifest.h"
#include "indexer/document_builder.h"
#include "indexer/facet_registry.h"

namespace backfile {

/// Puts articles into one segment. For one thread. What has not been committed is lost when the
/// writer goes; its destructor commits nothing.
class IndexWriter {
 public:
  enum class Change { added, replaced, unchanged };

  struct Outcome {
    Change change = Change::added;
    Xapian::docid document = 0;
  };

  /// Begins a new segment in a directory that nobody else knows yet: commits are not made durable,
  /// `finish` hands over the whole. Throws IndexError.
  static IndexWriter create(const std::filesystem::path& segment, const IndexSettings& settings);

  /// Goes on with a published segment: every commit is durable. Throws IndexError.
  static IndexWriter open(const std::filesystem::path& segment, const IndexSettings& settings);

  IndexWriter(const IndexWriter&) = delete;
  IndexWriter& operator=(const IndexWriter&) = delete;

  /// Adds the article, or replaces the one of the same id unless nothing in it has changed. Throws
  /// ArticleError if the article cannot be indexed (nothing else is touched then) and IndexError.
  Outcome put(const Article& article);

  /// Removes the article of that id. False if there is none.
  bool remove(std::string_view id);

  /// Removes every article whose path lies below `folder` (or is it) and which `keep` does not
  /// want, asked with document and path. Returns how many.
  using Keep = std::function<bool(Xapian::docid, const std::string& path)>;
  std::size_t remove_below(const std::string& folder, const Keep& keep);

  /// The place from which articles below `folder` were first read; `origin` if this is the first
  /// time.
  std::string origin_of(const std::string& folder, const std::string& origin);

  /// Notes that articles below `folder` come from more than one place: `origin_of` says
  /// `several_origins` from now on.
  void note_several_origins(const std::string& folder);
  static constexpr const char* several_origins = "several places";

  /// Makes all changes so far part of the segment. Readers see all of them or none.
  void commit();

  /// Commits, and copies a segment that was begun with `create` in compact form to `destination`.
  /// The writer is done then.
  void finish(const std::filesystem::path& destination);

  Xapian::doccount article_count() const { return database_.get_doccount(); }

 private:
  IndexWriter(const std::filesystem::path& segment, int flags, const IndexSettings& settings);

  void begin();
  Xapian::docid find(const std::string& id_term) const;
  bool is_unchanged(Xapian::docid document, const Xapian::Document& candidate) const;
  void commit_when_due();
  std::string path_of(Xapian::docid document) const;

  std::filesystem::path segment_;
  Xapian::WritableDatabase database_;
  FacetRegistry registry_;
  DocumentBuilder builder_;
  bool durable_;
  unsigned changes_ = 0;  // Since the last commit.
};

}  // namespace backfile
