// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "backfile/article.h"
#include "common/glass/packing.h"
#include "common/manifest.h"
#include "common/stored_article.h"
#include "indexer/article_analyser.h"

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

  DocumentView(const AnalysedDocument& document, const Vocabulary& vocabulary)
      : data(document.data) {
    for (const auto& [term, wdf, first, count] : document.terms) {
      auto& seen = terms[std::string(vocabulary[term])];
      seen.wdf = wdf;
      seen.positions.assign(document.positions.begin() + first,
                            document.positions.begin() + first + count);
    }
    for (glass::Unpacker in(document.values); !in.at_end();) {
      const auto slot = static_cast<unsigned>(in.uint());
      values[slot] = in.string();
    }
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

/// Analyses articles as those of one batch.
class Builder {
 public:
  explicit Builder(const IndexSettings& settings = {})
      : settings_(settings), analyser_(settings_, batch_) {}

  DocumentView operator()(const Article& article) {
    return DocumentView(analyser_.analyse(article, encode_article(article)), batch_.vocabulary());
  }

  BatchFacets& facets() { return batch_.facets(); }

 private:
  IndexSettings settings_;
  Batch batch_{};
  ArticleAnalyser analyser_;
};

}  // namespace backfile::testing
