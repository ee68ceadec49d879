// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/common/random.h"

namespace backfile::testing {

/// Random queries of the terms of a database: those of one document together, so that they find it,
/// and any others.
class QuerySampler {
 public:
  QuerySampler(Xapian::Database database, std::uint64_t seed)
      : database_(std::move(database)), random_(seed) {
    for (auto term = database_.allterms_begin(); term != database_.allterms_end(); ++term)
      terms_.push_back(*term);
  }

  Xapian::Query next() {
    using Query = Xapian::Query;
    const auto terms = some_terms();
    const auto all = [&](Query::op op) { return Query(op, terms.begin(), terms.end()); };
    switch (random_.below(8)) {
      case 0:
        return Query(random_.pick(terms_));
      case 1:
        return all(Query::OP_AND);
      case 2:
        return Query(Query::OP_PHRASE, words_.begin(), words_.end());
      case 3:
        return Query(Query::OP_FILTER, all(Query::OP_OR), Query(random_.pick(terms_)));
      case 4:
        return Query(Query::OP_AND_NOT, all(Query::OP_OR), Query(random_.pick(terms_)));
      case 5:
        return Query(Query::OP_NEAR, terms.begin(), terms.end(), 20);
      case 6:
        return Query(Query::OP_FILTER, all(Query::OP_OR),
                     Query(Query::OP_VALUE_GE, 0, std::string("\x0F")));
      default:
        return all(Query::OP_OR);
    }
  }

 private:
  // Terms of one document; `words_` are those of its words that begin side by side, in their order.
  std::vector<std::string> some_terms() {
    const auto document = static_cast<Xapian::docid>(1 + random_.below(database_.get_lastdocid()));
    std::vector<std::string> terms, result{random_.pick(terms_)};
    std::vector<std::pair<Xapian::termpos, std::string>> placed;
    for (auto term = database_.termlist_begin(document); term != database_.termlist_end(document);
         ++term) {
      terms.push_back(*term);
      if (placed.size() < 50 && term.positionlist_count() > 0)
        placed.emplace_back(*term.positionlist_begin(), *term);
    }
    if (!terms.empty()) result.pop_back();
    while (!terms.empty() && result.size() < 3) result.push_back(random_.pick(terms));
    std::sort(placed.begin(), placed.end());
    words_.clear();
    const auto first = placed.empty() ? 0 : random_.below(placed.size());
    for (auto i = first; i < std::min(first + 2, placed.size()); ++i)
      words_.push_back(placed[i].second);
    if (words_.empty()) words_ = result;
    return result;
  }

  Xapian::Database database_;
  Random random_;
  std::vector<std::string> terms_{};
  std::vector<std::string> words_{};
};

}  // namespace backfile::testing
