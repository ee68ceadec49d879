// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <map>
#include <string>
#include <vector>

#include "backfile/article.h"
#include "common/manifest.h"
#include "indexer/document_builder.h"
#include "indexer/facet_registry.h"

namespace backfile::testing {

/// A Xapian document as plain maps.
struct DocumentView {
  struct Term {
    unsigned wdf = 0;
    std::vector<unsigned> positions{};

    bool operator==(const Term&) const = default;
  };

  std::map<std::string, Term> terms{};
  std::map<unsigned, std::string> values{};
  std::string data{};

  explicit DocumentView(const Xapian::Document& document) : data(document.get_data()) {
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
      auto& seen = terms[*term];
      seen.wdf = term.get_wdf();
      seen.positions.assign(term.positionlist_begin(), term.positionlist_end());
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
      values[value.get_valueno()] = *value;
  }

  bool has(const std::string& term) const { return terms.contains(term); }
  unsigned wdf(const std::string& term) const { return has(term) ? terms.at(term).wdf : 0; }

  std::vector<unsigned> positions(const std::string& term) const {
    return has(term) ? terms.at(term).positions : std::vector<unsigned>{};
  }

  /// The terms that begin with `prefix`, in byte order.
  std::vector<std::string> with(const std::string& prefix) const {
    std::vector<std::string> found;
    for (const auto& [term, ignored] : terms) {
      if (term.starts_with(prefix)) found.push_back(term);
    }
    return found;
  }
};

/// Builds documents as an index in memory would hold them.
class Builder {
 public:
  explicit Builder(const IndexSettings& settings = {}) : builder_(settings, registry_) {}

  DocumentView operator()(const Article& article) { return DocumentView(builder_.build(article)); }
  FacetRegistry& registry() { return registry_; }

 private:
  Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};
  FacetRegistry registry_{database_};
  DocumentBuilder builder_;
};

}  // namespace backfile::testing
