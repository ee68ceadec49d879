// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/matches.h"

#include <algorithm>
#include <utility>

#include "searcher/postings/list_match.h"
#include "searcher/segment_documents.h"

namespace backfile {
namespace {

// Notes each match and refuses it, so that Xapian neither fetches nor orders anything.
class Recorder : public Xapian::MatchDecider {
 public:
  explicit Recorder(Documents& documents) : documents_(documents) {}

  bool operator()(const Xapian::Document& document) const override {
    documents_.push_back(document.get_docid());
    return false;
  }

 private:
  Documents& documents_;
};

}  // namespace

Documents all_matches(const Xapian::Database& segment, const Xapian::Query& query,
                      const Deadline& deadline) {
  Documents documents;
  Xapian::Enquire enquire(segment);
  enquire.set_query(deadline.watched(query));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Recorder recorder(documents);
  enquire.get_mset(0, 1, 0, nullptr, &recorder);
  return documents;
}

Documents all_matches(const OpenSegment& segment, const Xapian::Query& query,
                      const Deadline& deadline) {
  if (auto documents = list_match(segment, query, deadline)) return std::move(*documents);
  return all_matches(segment.database, query, deadline);
}

SegmentMatches all_matches(const OpenIndex& index, const Xapian::Query& query,
                           const Deadline& deadline) {
  SegmentMatches matches;
  for (const auto& segment : index.segments)
    matches.push_back(all_matches(segment, query, deadline));
  return matches;
}

std::optional<SegmentMatches> matches_by_reading(const OpenIndex& index, const Xapian::Query& query,
                                                 std::vector<ReadTerms>& read,
                                                 const Deadline& deadline) {
  SegmentMatches matches;
  for (std::size_t i = 0; i < index.segments.size(); ++i) {
    auto documents = list_match(index.segments[i], query, deadline, &read[i]);
    if (!documents) return {};
    matches.push_back(std::move(*documents));
  }
  return matches;
}

SegmentMatches by_segment(const std::vector<Xapian::docid>& documents, const OpenIndex& index) {
  SegmentMatches matches(index.segments.size());
  for (const auto document : documents) {
    const DocumentPlace place = index.place_of(document);
    matches[place.segment].push_back(place.document);
  }
  for (auto& of_segment : matches) std::sort(of_segment.begin(), of_segment.end());
  return matches;
}

Xapian::Query documents_query(const std::vector<Xapian::docid>& documents, const OpenIndex& index) {
  const auto matches = by_segment(documents, index);
  SegmentDocuments::BySegment found;
  for (std::size_t i = 0; i < matches.size(); ++i)
    found.emplace(index.segments[i].database.get_uuid(),
                  Roaring(matches[i].size(), matches[i].data()));
  return SegmentDocuments::query(std::move(found));
}

}  // namespace backfile
