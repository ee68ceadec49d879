// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/existing_articles.h"

#include <set>

#include "common/facet_fields.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "common/xapian_guard.h"

namespace backfile {
namespace {

bool lies_below(const std::string& path, const std::string& folder) {
  return path == folder || path.starts_with(folder + "/");
}

}  // namespace

ExistingArticles::ExistingArticles(const std::filesystem::path& index, const Manifest& manifest) {
  for (const auto& segment : manifest.segments) {
    segments_.push_back(guard_xapian("opening " + (index / segment.name).string(), [&] {
      return Segment{Xapian::Database((index / segment.name).string()),
                     read_tombstones(index, segment)};
    }));
  }
}

std::optional<ArticlePlace> ExistingArticles::find(std::string_view id) const {
  const std::string term = schema::id_term(id);
  return guard_xapian("reading the index", [&]() -> std::optional<ArticlePlace> {
    for (std::uint32_t i = 0; i < segments_.size(); ++i) {
      const auto& [database, tombstones] = segments_[i];
      for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
        if (!tombstones.contains(*at)) return ArticlePlace{i, *at};
      }
    }
    return {};
  });
}

bool ExistingArticles::is_unchanged(ArticlePlace place, std::string_view fingerprint) const {
  return guard_xapian("reading the index", [&] {
    const auto document = segments_[place.segment].database.get_document(place.document);
    return document.get_value(schema::slot_fingerprint) == fingerprint;
  });
}

std::string ExistingArticles::version_of(ArticlePlace place) const {
  return guard_xapian("reading the index", [&] { return stored(place).version; });
}

Article ExistingArticles::stored(ArticlePlace place) const {
  const auto& database = segments_[place.segment].database;
  return decode_article(database.get_document(place.document).get_data());
}

void ExistingArticles::each_below(
    const std::string& folder,
    const std::function<void(ArticlePlace, const std::string&)>& visit) const {
  const std::string range = schema::path_range(folder);
  guard_xapian("reading the index", [&] {
    for (std::uint32_t i = 0; i < segments_.size(); ++i) {
      const auto& [database, tombstones] = segments_[i];
      for (auto term = database.allterms_begin(range); term != database.allterms_end(range);
           ++term) {
        const auto path = schema::path_of_term(*term);
        for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at) {
          if (tombstones.contains(*at)) continue;
          const std::string here = path ? *path : stored({i, *at}).path;
          if (lies_below(here, folder)) visit({i, *at}, here);
        }
      }
    }
  });
}

std::vector<std::string> ExistingArticles::custom_facets() const {
  return guard_xapian("reading the index", [&] {
    std::set<std::string> names;
    for (const auto& segment : segments_) {
      for (auto& name : read_names(segment.database, schema::key_custom_facets))
        names.insert(std::move(name));
    }
    return std::vector<std::string>(names.begin(), names.end());
  });
}

}  // namespace backfile
