// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/selections.h"

#include <utility>

namespace backfile {
namespace {

// Which documents of a segment have any of the terms.
std::vector<bool> documents_with(const std::vector<std::string>& terms, const PostingTable& table) {
  std::vector<bool> having(table.documents() + std::size_t{1});
  for (const auto& term : terms)
    table.each(term, [&](auto document, auto) { having[document] = true; });
  return having;
}

/// Tells the documents of one segment apart.
class Sorter {
 public:
  Sorter(const std::vector<Restriction>& restrictions, const PostingTable& table)
      : kept_out(restrictions.size()) {
    for (const auto& restriction : restrictions)
      allowed_.push_back(documents_with(restriction.terms, table));
  }

  void sort(Xapian::docid document) {
    std::size_t failed = 0, last = 0;
    for (std::size_t i = 0; i < allowed_.size(); ++i) {
      if (allowed_[i][document]) continue;
      ++failed;
      last = i;
    }
    if (failed == 0) passing.push_back(document);
    if (failed == 1) kept_out[last].push_back(document);
  }

  Documents passing{};
  std::vector<Documents> kept_out;  // By restriction.

 private:
  std::vector<std::vector<bool>> allowed_{};
};

}  // namespace

Selections::Selections(SegmentMatches matches, const std::vector<Restriction>& restrictions,
                       const OpenIndex& index) {
  if (restrictions.empty()) {
    passing_ = std::move(matches);
    return;
  }
  for (std::size_t i = 0; i < matches.size(); ++i) {
    Sorter sorter(restrictions, *index.segments[i].postings);
    for (const auto document : matches[i]) sorter.sort(document);
    passing_.push_back(std::move(sorter.passing));
    for (std::size_t j = 0; j < restrictions.size(); ++j)
      kept_out_[restrictions[j].field].push_back(std::move(sorter.kept_out[j]));
  }
}

MatchSets Selections::counted_for(const std::string& field) const {
  MatchSets sets = {&passing_};
  if (const auto own = kept_out_.find(field); own != kept_out_.end()) sets.push_back(&own->second);
  return sets;
}

}  // namespace backfile
