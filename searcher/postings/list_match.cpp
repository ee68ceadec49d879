// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/postings/list_match.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "searcher/postings/bitmap.h"
#include "searcher/postings/posting_cursor.h"

namespace backfile {
namespace {

using Xapian::Query;

std::vector<Query> children_of(const Query& query) {
  std::vector<Query> children;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
    children.push_back(query.get_subquery(i));
  return children;
}

bool is_of_sets(const Query& query) {
  switch (query.get_type()) {
    case Query::LEAF_TERM:
    case Query::LEAF_MATCH_NOTHING:
    case Query::LEAF_MATCH_ALL:
    case Query::LEAF_POSTING_SOURCE:
      return true;
    case Query::OP_AND:
    case Query::OP_FILTER:
    case Query::OP_AND_NOT:
    case Query::OP_OR:
    case Query::OP_SCALE_WEIGHT: {
      const auto children = children_of(query);
      return std::all_of(children.begin(), children.end(), is_of_sets);
    }
    default:
      return false;
  }
}

/// Matches a query in one segment.
class ListMatch {
 public:
  ListMatch(const OpenSegment& segment, const Deadline& deadline, ReadTerms* read)
      : segment_(segment), deadline_(deadline), read_(read) {}

  /// All documents that match.
  Documents match(const Query& query) const {
    deadline_.look();
    switch (query.get_type()) {
      case Query::LEAF_TERM:
        return postings_of(*query.get_terms_begin());
      case Query::LEAF_MATCH_NOTHING:
        return {};
      case Query::LEAF_MATCH_ALL:
        return every_document();
      case Query::LEAF_POSTING_SOURCE:
        return all_matches(segment_.database, query);
      case Query::OP_SCALE_WEIGHT:
        return match(query.get_subquery(0));
      case Query::OP_OR:
        return match_any(children_of(query));
      case Query::OP_AND_NOT:
        return match_but(children_of(query));
      default:
        return match_all(children_of(query));
    }
  }

  /// Those of `among`, in ascending order, that match.
  Documents match(const Query& query, const Documents& among) const {
    deadline_.look();
    switch (query.get_type()) {
      case Query::LEAF_TERM:
        return postings_of(*query.get_terms_begin(), among);
      case Query::LEAF_MATCH_NOTHING:
        return {};
      case Query::LEAF_MATCH_ALL:
        return among;
      case Query::LEAF_POSTING_SOURCE:
        return common(all_matches(segment_.database, query), among);
      case Query::OP_SCALE_WEIGHT:
        return match(query.get_subquery(0), among);
      case Query::OP_OR:
        return match_any(children_of(query), among);
      case Query::OP_AND_NOT:
        return match_but(children_of(query), among);
      default:
        return match_all(children_of(query), among);
    }
  }

 private:
  Documents postings_of(const std::string& term) const {
    ReadPostings found;
    const std::size_t frequency = segment_.postings->frequency(term);
    found.documents.reserve(frequency);
    found.wdfs.reserve(frequency);
    segment_.postings->each(term, [&](auto document, auto wdf) {
      found.documents.push_back(document);
      found.wdfs.push_back(wdf);
    });
    return kept(term, std::move(found));
  }

  Documents postings_of(const std::string& term, const Documents& among) const {
    ReadPostings found;
    PostingCursor postings(*segment_.postings, term);
    for (const auto document : among) {
      if (!postings.skip_to(document)) break;
      if (postings.document() != document) continue;
      found.documents.push_back(document);
      found.wdfs.push_back(postings.wdf());
    }
    return kept(term, std::move(found));
  }

  // The documents; the postings stay where they were asked for.
  Documents kept(const std::string& term, ReadPostings found) const {
    const bool is_wanted = read_ && read_->contains(term);
    if (!is_wanted) return std::move(found.documents);
    return ((*read_)[term] = std::move(found)).documents;
  }

  Documents every_document() const {
    Documents documents(segment_.postings->documents());
    for (std::size_t i = 0; i < documents.size(); ++i)
      documents[i] = static_cast<Xapian::docid>(i + 1);
    return documents;
  }

  Documents match_any(const std::vector<Query>& queries) const {
    Bitmap any(segment_.postings->documents());
    for (const auto& query : queries) {
      if (query.get_type() == Query::LEAF_TERM) {
        deadline_.look();
        segment_.postings->each(*query.get_terms_begin(),
                                [&](auto document, auto) { any.add(document); });
      } else {
        any.add(match(query));
      }
    }
    return any.documents();
  }

  Documents match_any(const std::vector<Query>& queries, const Documents& among) const {
    Documents any;
    for (const auto& query : queries) {
      const Documents next = match(query, among);
      Documents both;
      std::set_union(any.begin(), any.end(), next.begin(), next.end(), std::back_inserter(both));
      any = std::move(both);
    }
    return any;
  }

  Documents match_all(const std::vector<Query>& queries) const {
    const auto ordered = rarest_first(queries);
    Documents documents = match(ordered.front());
    for (std::size_t i = 1; i < ordered.size(); ++i) documents = match(ordered[i], documents);
    return documents;
  }

  Documents match_all(const std::vector<Query>& queries, Documents among) const {
    for (const auto& query : rarest_first(queries)) among = match(query, among);
    return among;
  }

  std::vector<Query> rarest_first(const std::vector<Query>& queries) const {
    std::vector<std::pair<std::size_t, std::size_t>> order;
    for (const auto& query : queries) order.emplace_back(candidates(query), order.size());
    std::sort(order.begin(), order.end());
    std::vector<Query> ordered;
    for (const auto& [number, place] : order) ordered.push_back(queries[place]);
    return ordered;
  }

  Documents match_but(const std::vector<Query>& queries) const {
    return without(match(queries.front()), queries);
  }

  Documents match_but(const std::vector<Query>& queries, const Documents& among) const {
    return without(match(queries.front(), among), queries);
  }

  Documents without(Documents documents, const std::vector<Query>& queries) const {
    for (std::size_t i = 1; i < queries.size(); ++i) {
      const Documents unwanted = match(queries[i], documents);
      Documents left;
      std::set_difference(documents.begin(), documents.end(), unwanted.begin(), unwanted.end(),
                          std::back_inserter(left));
      documents = std::move(left);
    }
    return documents;
  }

  static Documents common(const Documents& a, const Documents& b) {
    Documents both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
  }

  /// How many documents can match. What the engine reads for us is read in any case, and first.
  std::size_t candidates(const Query& query) const {
    const auto children = children_of(query);
    switch (query.get_type()) {
      case Query::LEAF_TERM:
        return segment_.postings->frequency(*query.get_terms_begin());
      case Query::LEAF_MATCH_ALL:
        return segment_.postings->documents();
      case Query::LEAF_MATCH_NOTHING:
      case Query::LEAF_POSTING_SOURCE:
        return 0;
      case Query::OP_OR: {
        std::size_t sum = 0;
        for (const auto& child : children) sum += candidates(child);
        return sum;
      }
      case Query::OP_SCALE_WEIGHT:
      case Query::OP_AND_NOT:
        return candidates(children.front());
      default: {
        std::size_t least = candidates(children.front());
        for (const auto& child : children) least = std::min(least, candidates(child));
        return least;
      }
    }
  }

  const OpenSegment& segment_;
  const Deadline& deadline_;
  ReadTerms* read_;
};

}  // namespace

std::optional<Documents> list_match(const OpenSegment& segment, const Query& query,
                                    const Deadline& deadline, ReadTerms* read) {
  if (!is_of_sets(query)) return {};
  return ListMatch(segment, deadline, read).match(query);
}

}  // namespace backfile
