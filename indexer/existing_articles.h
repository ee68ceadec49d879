// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backfile/article.h"
#include "common/manifest.h"
#include "common/tombstones.h"
#include "indexer/segments/segment_source.h"

namespace backfile {

/// Where an article is in an index: the place of its segment in the manifest, its number there.
struct ArticlePlace {
  std::uint32_t segment = 0;
  DocumentId document = 0;
};

/// The articles that an index has. For one thread. Throws IndexError.
class ExistingArticles {
 public:
  ExistingArticles(const std::filesystem::path& index, const Manifest& manifest);

  /// The living article of that id.
  std::optional<ArticlePlace> find(std::string_view id) const;

  /// Whether `fingerprint` is that of the article there.
  bool is_unchanged(ArticlePlace place, std::string_view fingerprint) const;

  /// Of the article there; empty if it has none.
  std::string version_of(ArticlePlace place) const;

  /// Calls `visit` with every living article whose path lies below `folder` or is it.
  void each_below(const std::string& folder,
                  const std::function<void(ArticlePlace, const std::string& path)>& visit) const;

  /// The names of the custom facets of all segments.
  std::vector<std::string> custom_facets() const;

  const Tombstones& tombstones(std::size_t segment) const { return segments_[segment].tombstones; }

 private:
  struct Segment {
    Xapian::Database database{};
    Tombstones tombstones{};
  };

  Article stored(ArticlePlace place) const;

  std::vector<Segment> segments_{};
};

}  // namespace backfile
