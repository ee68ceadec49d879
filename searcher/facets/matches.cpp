// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/matches.h"

namespace backfile {
namespace {

// Notes each match and refuses it, so that Xapian neither fetches nor orders anything.
class Recorder : public Xapian::MatchDecider {
 public:
  explicit Recorder(std::vector<Xapian::docid>& documents) : documents_(documents) {}

  bool operator()(const Xapian::Document& document) const override {
    documents_.push_back(document.get_docid());
    return false;
  }

 private:
  std::vector<Xapian::docid>& documents_;
};

}  // namespace

std::vector<Xapian::docid> all_matches(const Xapian::Database& database,
                                       const Xapian::Query& query) {
  std::vector<Xapian::docid> documents;
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Recorder recorder(documents);
  enquire.get_mset(0, 1, 0, nullptr, &recorder);
  return documents;
}

}  // namespace backfile
