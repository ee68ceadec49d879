// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/selections.h"

#include <utility>

#include "searcher/answer/restriction_test.h"

namespace backfile {
namespace {

/// Tells the documents of one segment apart.
class Sorter {
 public:
  Sorter(const std::vector<Restriction>& restrictions, Snapshot& snapshot, std::size_t segment,
         std::size_t documents)
      : kept_out(restrictions.size()) {
    for (const auto& restriction : restrictions)
      tests_.push_back(restriction_test(restriction, snapshot, segment, documents));
  }

  void sort(Xapian::docid document) {
    std::size_t failed = 0, last = 0;
    for (std::size_t i = 0; i < tests_.size() && failed < 2; ++i) {
      if (tests_[i](document)) continue;
      ++failed;
      last = i;
    }
    if (failed == 0) passing.push_back(document);
    if (failed == 1) kept_out[last].push_back(document);
  }

  Documents passing{};
  std::vector<Documents> kept_out;  // By restriction.

 private:
  std::vector<RestrictionTest> tests_{};
};

}  // namespace

Selections::Selections(SegmentMatches matches, const std::vector<Restriction>& restrictions,
                       Snapshot& snapshot) {
  if (restrictions.empty()) {
    passing_ = std::move(matches);
    return;
  }
  for (std::size_t i = 0; i < matches.size(); ++i) {
    Sorter sorter(restrictions, snapshot, i, matches[i].size());
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
