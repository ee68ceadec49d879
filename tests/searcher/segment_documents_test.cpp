// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/segment_documents.h"

#include <catch2/catch.hpp>
#include <memory>
#include <set>
#include <vector>

#include "searcher/matches.h"
#include "tests/common/random.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using namespace testing;

/// Segments of numbered documents; one in three has the term "third".
class Segments {
 public:
  explicit Segments(const std::vector<int>& sizes) {
    for (const int size : sizes) {
      const auto path = (directory_.path() / std::to_string(databases_.size())).string();
      Xapian::WritableDatabase writable(path, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
      for (int i = 1; i <= size; ++i) {
        Xapian::Document document;
        document.add_term("all");
        if (i % 3 == 0) document.add_term("third");
        writable.add_document(document);
      }
      writable.commit();
      databases_.emplace_back(path);
      together_.add_database(databases_.back());
    }
  }

  const std::vector<Xapian::Database>& databases() const { return databases_; }
  const Xapian::Database& together() const { return together_; }

 private:
  TemporaryDirectory directory_{};
  std::vector<Xapian::Database> databases_{};
  Xapian::Database together_{};
};

Xapian::doccount found(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  return enquire.get_mset(0, database.get_doccount()).size();
}

TEST_CASE("documents of each segment are matched, alone and together", "[segment_documents]") {
  const Segments segments({5, 3, 4});
  const auto& databases = segments.databases();
  const auto query =
      SegmentDocuments::query({{databases[0].get_uuid(), Roaring::bitmapOf(2, 2u, 5u)},
                               {databases[2].get_uuid(), Roaring::bitmapOf(1, 4u)}});
  CHECK(all_matches(databases[0], query) == Documents{2, 5});
  CHECK(all_matches(databases[1], query).empty());
  CHECK(all_matches(databases[2], query) == Documents{4});
  CHECK(found(segments.together(), query) == 3);
  const Xapian::Query others(Xapian::Query::OP_AND_NOT, Xapian::Query("all"), query);
  CHECK(all_matches(databases[0], others) == Documents{1, 3, 4});
  CHECK(found(segments.together(), others) == 9);
  CHECK(found(segments.together(), others) == 9);
}

TEST_CASE("a skip ends at the first document that is not before its goal", "[segment_documents]") {
  const Segments segments({9});
  const auto& database = segments.databases().front();
  SegmentDocuments source(std::make_shared<const SegmentDocuments::BySegment>(
      SegmentDocuments::BySegment{{database.get_uuid(), Roaring::bitmapOf(4, 2u, 4u, 5u, 8u)}}));
  source.init(database);
  CHECK(source.get_termfreq_max() == 4);
  source.skip_to(3, 0);
  CHECK(source.get_docid() == 4);
  source.skip_to(1, 0);
  CHECK(source.get_docid() == 4);
  source.skip_to(6, 0);
  CHECK(source.get_docid() == 8);
  source.next(0);
  CHECK(source.at_end());
  source.init(database);
  source.next(0);
  CHECK(source.get_docid() == 2);
}

TEST_CASE("documents go with the rest of a query as a set would", "[segment_documents][random]") {
  using Query = Xapian::Query;
  const Segments segments({2000});
  const auto& database = segments.databases().front();
  for (std::uint64_t i = 0; i < 200 * test_rounds(); ++i) {
    INFO("BACKFILE_TEST_SEED=" << test_seed() + i);
    Random random(test_seed() + i);
    Roaring chosen;
    std::set<Xapian::docid> model;
    const std::size_t rarity = 1 + random.below(50);
    for (Xapian::docid document = 1; document <= 2000; ++document) {
      if (!random.one_in(rarity)) continue;
      chosen.add(document);
      model.insert(document);
    }
    if (random.one_in(2)) chosen.runOptimize();
    const auto source = SegmentDocuments::query({{database.get_uuid(), chosen}});
    Documents both, rest;
    for (Xapian::docid document = 3; document <= 2000; document += 3)
      (model.contains(document) ? both : rest).push_back(document);
    CHECK(all_matches(database, source) == Documents(model.begin(), model.end()));
    CHECK(all_matches(database, Query(Query::OP_AND, Query("third"), source)) == both);
    CHECK(all_matches(database, Query(Query::OP_AND_NOT, Query("third"), source)) == rest);
  }
}

}  // namespace
}  // namespace backfile
