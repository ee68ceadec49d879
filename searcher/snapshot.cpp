// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snapshot.h"

#include "common/schema.h"

namespace backfile {

Snapshot::Snapshot(OpenIndex index)
    : index_(std::move(index)),
      custom_facets_(read_names(index_.database, schema::key_custom_facets)),
      facets_(facet_fields(custom_facets_)),
      facet_counter_(index_.database, facets_) {
  auto languages = read_names(index_.database, schema::key_languages);
  if (languages.empty()) languages.push_back(stemming_language(settings().language));
  for (const auto& language : languages) {
    stemmer_of_language_.emplace(language, stemmers_.size());
    stemmers_.emplace_back(language);
  }
}

Stemmer& Snapshot::stemmer_for(const std::string& language) {
  const auto code = stemming_language(language.empty() ? settings().language : language);
  const auto known = stemmer_of_language_.find(code);
  return stemmers_[known == stemmer_of_language_.end() ? 0 : known->second];
}

}  // namespace backfile
