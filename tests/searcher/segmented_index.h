// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/hash.h"
#include "common/schema.h"
#include "common/tombstones.h"
#include "tests/testing.h"

namespace backfile::testing {

/// An index of several segments in a temporary directory, published step by step.
class SegmentedIndex {
 public:
  /// One generation a segment, the oldest first.
  explicit SegmentedIndex(const std::vector<std::vector<Article>>& segments = {},
                          IndexSettings settings = {}) {
    manifest_.settings = std::move(settings);
    manifest_.xapian_version = Xapian::version_string();
    publish();
    for (const auto& articles : segments) add(articles);
  }

  const std::filesystem::path& path() const { return directory_.path(); }
  const Manifest& manifest() const { return manifest_; }
  Searcher open() const { return Searcher(path()); }

  /// Publishes a generation with one more segment. Articles of the same ids that are there die.
  void add(const std::vector<Article>& articles) {
    std::vector<std::string> ids;
    for (const auto& article : articles) ids.push_back(article.id);
    bury(ids);
    const std::string name = std::string(segment_stem) + std::to_string(++segments_written_);
    manifest_.segments.push_back(
        write_articles_as_segment(path(), name, articles, manifest_.settings));
    publish();
  }

  /// Publishes a generation without the articles of these ids.
  void remove(const std::vector<std::string>& ids) {
    bury(ids);
    publish();
  }

  /// Publishes a generation in which one segment of these articles takes the place of all others.
  void replace_all(const std::vector<Article>& articles) {
    manifest_.segments.clear();
    add(articles);
  }

  /// Removes the files that the newest manifest does not name.
  void remove_leftovers() const {
    std::set<std::filesystem::path> named = {path() / manifest_name};
    for (const auto& segment : manifest_.segments)
      named.insert({path() / segment.name, path() / segment.tombstones});
    std::vector<std::filesystem::path> others;
    for (const auto& entry : std::filesystem::directory_iterator(path())) {
      if (!named.contains(entry.path())) others.push_back(entry.path());
    }
    for (const auto& other : others) std::filesystem::remove_all(other);
  }

 private:
  void bury(const std::vector<std::string>& ids) {
    for (auto& segment : manifest_.segments) {
      const Xapian::Database database((path() / segment.name).string());
      auto& tombstones = tombstones_[segment.name];
      for (const auto& id : ids) {
        const std::string term = schema::id_term(id);
        for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at)
          tombstones.add(*at);
      }
      if (tombstones.size() != segment.dead) record_tombstones(segment, tombstones);
    }
  }

  void record_tombstones(SegmentRecord& segment, const Tombstones& tombstones) {
    std::erase_if(segment.files, [&](const auto& file) { return file.name == segment.tombstones; });
    segment.dead = tombstones.size();
    segment.tombstones = std::string(tombstones_stem) + std::to_string(++tombstone_files_written_);
    const std::string bytes = tombstones.encode();
    write_file(path() / segment.tombstones, bytes);
    segment.files.push_back({segment.tombstones, bytes.size(), hash_hex(bytes)});
  }

  void publish() {
    ++manifest_.generation;
    index_.publish(manifest_);
  }

  TemporaryDirectory directory_{};
  IndexDirectory index_{directory_.path()};
  Manifest manifest_{};
  std::map<std::string, Tombstones> tombstones_{};
  std::uint64_t segments_written_ = 0;
  std::uint64_t tombstone_files_written_ = 0;
};

}  // namespace backfile::testing
