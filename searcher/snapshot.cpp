// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snapshot.h"

#include <algorithm>
#include <utility>

#include "common/facet_fields.h"
#include "common/schema.h"
#include "searcher/segment_documents.h"

namespace backfile {
namespace {

// What the lists of all segments under that key hold, each name once.
std::vector<std::string> all_names(const OpenIndex& index, std::string_view key) {
  std::vector<std::string> all;
  for (const auto& segment : index.segments) {
    for (auto& name : read_names(segment.database, key)) {
      if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(std::move(name));
    }
  }
  return all;
}

std::vector<std::string> names_of(const std::vector<FacetField>& fields) {
  std::vector<std::string> names;
  for (const auto& field : fields) names.push_back(field.name);
  return names;
}

std::vector<std::string> languages_of(const OpenIndex& index) {
  auto languages = all_names(index, schema::key_languages);
  if (languages.empty()) languages.push_back(stemming_language(index.manifest.settings.language));
  return languages;
}

Xapian::Query dead_articles(const OpenIndex& index) {
  SegmentDocuments::BySegment dead;
  for (const auto& segment : index.segments) {
    if (!segment.tombstones.empty())
      dead.emplace(segment.database.get_uuid(), segment.tombstones.documents());
  }
  return dead.empty() ? Xapian::Query() : SegmentDocuments::query(std::move(dead));
}

}  // namespace

Snapshot::Snapshot(OpenIndex index)
    : index_(std::move(index)),
      custom_facets_(all_names(index_, schema::key_custom_facets)),
      facet_names_(names_of(facet_fields(custom_facets_))),
      words_(index_, languages_of(index_)),
      facet_counter_(index_, facet_names_),
      dead_(dead_articles(index_)) {}

Stemmer& Snapshot::stemmer_for(const std::string& language) {
  const auto code = stemming_language(language.empty() ? settings().language : language);
  const auto& languages = words_.languages();
  const auto known = std::find(languages.begin(), languages.end(), code);
  return words_
      .stemmers()[known == languages.end() ? 0
                                           : static_cast<std::size_t>(known - languages.begin())];
}

Xapian::Query Snapshot::among_the_living(const Xapian::Query& query) const {
  return dead_.empty() ? query : Xapian::Query(Xapian::Query::OP_AND_NOT, query, dead_);
}

}  // namespace backfile
