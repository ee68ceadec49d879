// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "common/analysis/stemmer.h"
#include "common/facet_fields.h"
#include "searcher/facets/facet_counter.h"
#include "searcher/open_index.h"

namespace backfile {

/// One state of an index, with what a search needs to know about it. For one thread.
class Snapshot {
 public:
  explicit Snapshot(OpenIndex index);
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  const Xapian::Database& database() const { return index_.database; }
  const IndexSettings& settings() const { return index_.manifest.settings; }
  const std::vector<FacetField>& facets() const { return facets_; }
  const std::vector<std::string>& custom_facets() const { return custom_facets_; }

  /// One for each language of the articles.
  std::vector<Stemmer>& stemmers() { return stemmers_; }

  /// For an article in `language`, which may be empty.
  Stemmer& stemmer_for(const std::string& language);

  FacetCounter& facet_counter() { return facet_counter_; }

  /// Differs between any two states of an index.
  struct State {
    std::uint64_t generation = 0;
    std::uint64_t revision = 0;
    auto operator<=>(const State&) const = default;
  };
  State state() const { return {index_.manifest.generation, index_.database.get_revision()}; }

 private:
  OpenIndex index_;
  std::vector<std::string> custom_facets_;
  std::vector<FacetField> facets_;
  std::vector<Stemmer> stemmers_;
  std::map<std::string, std::size_t> stemmer_of_language_;
  FacetCounter facet_counter_;
};

}  // namespace backfile
