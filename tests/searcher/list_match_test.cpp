// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/postings/list_match.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "searcher/segment_documents.h"
#include "tests/common/random.h"
#include "tests/searcher/segmented_index.h"

namespace backfile {
namespace {

using testing::make_article;
using testing::Random;
using testing::SegmentedIndex;
using testing::test_rounds;
using testing::test_seed;
using Xapian::Query;

std::vector<Article> random_articles(Random& random, std::size_t count) {
  static const std::vector<std::string> words = {"the", "oil", "gas", "coal", "wind", "sun"};
  std::vector<Article> articles;
  for (std::size_t i = 0; i < count; ++i) {
    std::string text = "the";
    for (std::size_t j = 0; j < words.size(); ++j)
      if (random.one_in(1 + j * j)) text += " " + words[j];
    articles.push_back(make_article(std::to_string(i), text));
  }
  return articles;
}

Query random_query(Random& random, const OpenSegment& segment, int depth) {
  static const std::vector<std::string> words = {"the",  "oil", "gas", "coal",
                                                 "wind", "sun", "none"};
  static const std::vector<Query::op> branches = {Query::OP_AND, Query::OP_OR, Query::OP_AND_NOT,
                                                  Query::OP_FILTER};
  if (depth > 0 && random.one_in(2)) {
    std::vector<Query> children;
    for (std::size_t count = 2 + random.below(2); count > 0; --count)
      children.push_back(random_query(random, segment, depth - 1));
    return Query(random.pick(branches), children.begin(), children.end());
  }
  if (random.one_in(9)) return Query(std::string());
  if (random.one_in(9)) return Query();
  if (random.one_in(9)) {
    Roaring documents;
    for (Xapian::docid document = 1; document <= segment.postings->documents(); ++document)
      if (random.one_in(3)) documents.add(document);
    return SegmentDocuments::query({{segment.database.get_uuid(), documents}});
  }
  return Query(Query::OP_SCALE_WEIGHT, Query(random.pick(words)), random.one_in(2) ? 0 : 2);
}

TEST_CASE("posting lists match what the engine matches", "[matches][random]") {
  for (std::uint64_t round = 0; round < 20 * test_rounds(); ++round) {
    Random random(test_seed() + round);
    const SegmentedIndex index({random_articles(random, 1 + random.below(300))});
    const OpenIndex open = open_index(index.path());
    const auto& segment = open.segments.front();
    for (int i = 0; i < 100; ++i) {
      const Query query = random_query(random, segment, 3);
      INFO("BACKFILE_TEST_SEED=" << test_seed() + round << " query " << i << ' '
                                 << query.get_description());
      const auto documents = list_match(segment, query, {});
      REQUIRE(documents);
      CHECK(*documents == all_matches(segment.database, query));
    }
  }
}

TEST_CASE("phrases are left to the engine", "[matches]") {
  const SegmentedIndex index({{make_article("a", "oil price")}});
  const OpenIndex open = open_index(index.path());
  const Query oil("oil"), price("price");
  const Query phrase(Query::OP_PHRASE, oil, price);
  CHECK_FALSE(list_match(open.segments.front(), phrase, {}));
  CHECK_FALSE(list_match(open.segments.front(), Query(Query::OP_OR, oil, phrase), {}));
}

TEST_CASE("what was read of a term is every match that has it", "[matches][random]") {
  for (std::uint64_t round = 0; round < 5 * test_rounds(); ++round) {
    Random random(test_seed() + round);
    const SegmentedIndex index({random_articles(random, 1 + random.below(300))});
    const OpenIndex open = open_index(index.path());
    const auto& segment = open.segments.front();
    for (const std::string term : {"oil", "gas", "coal", "none"}) {
      const Query query(Query::OP_FILTER, Query(Query::OP_AND, Query("the"), Query(term)),
                        Query(Query::OP_OR, Query("wind"), Query("gas")));
      INFO("BACKFILE_TEST_SEED=" << test_seed() + round << ' ' << term);
      ReadTerms read = {{term, {}}};
      const auto documents = list_match(segment, query, {}, &read);
      REQUIRE(read.size() == 1);
      for (const auto document : documents.value()) {
        auto posting = segment.database.postlist_begin(term);
        posting.skip_to(document);
        const auto& [having, wdfs] = read[term];
        const auto found = std::lower_bound(having.begin(), having.end(), document);
        REQUIRE(found != having.end());
        CHECK(*found == document);
        CHECK(wdfs[static_cast<std::size_t>(found - having.begin())] == posting.get_wdf());
      }
    }
  }
}

}  // namespace
}  // namespace backfile
