// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/facets/facet_counter.h"
#include "searcher/open_index.h"
#include "searcher/words/index_words.h"

namespace backfile {

/// One generation of an index, with what a search needs to know about it. For one thread.
class Snapshot {
 public:
  explicit Snapshot(OpenIndex index);
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  const OpenIndex& index() const { return index_; }
  const IndexSettings& settings() const { return index_.manifest.settings; }

  /// Those of any segment.
  const std::vector<std::string>& custom_facets() const { return custom_facets_; }

  /// The facets of the schema, then the custom ones.
  const std::vector<std::string>& facet_names() const { return facet_names_; }

  IndexWords& words() { return words_; }

  /// For an article in `language`, which may be empty.
  Stemmer& stemmer_for(const std::string& language);

  FacetCounter& facet_counter() { return facet_counter_; }

  /// `query` without the articles that are dead.
  Xapian::Query among_the_living(const Xapian::Query& query) const;

 private:
  OpenIndex index_;
  std::vector<std::string> custom_facets_;
  std::vector<std::string> facet_names_;
  IndexWords words_;
  FacetCounter facet_counter_;
  Xapian::Query dead_{};  // Empty if there are none.
};

}  // namespace backfile
