// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "searcher/answer/run.h"
#include "searcher/query/parser.h"
#include "searcher/ranking/best_matches.h"
#include "tests/common/random.h"
#include "tests/searcher/segmented_index.h"

namespace backfile {
namespace {

using testing::make_article;
using testing::Random;
using testing::SegmentedIndex;
using testing::test_rounds;
using testing::test_seed;
using Texts = std::vector<std::string>;

// Some in most articles, some in few.
const Texts words = {"oil", "oil",   "oil",   "price", "price", "prices", "rise",
                     "gas", "trade", "wheat", "cocoa", "the",   "US",     "us"};

std::string random_text(Random& random, int most) {
  std::string text;
  for (int i = random.between(1, most); i > 0; --i) text += random.pick(words) + ' ';
  return text;
}

Article random_article(Random& random, int number) {
  auto article = make_article("post-" + std::to_string(number), random_text(random, 4),
                              {random_text(random, 12), random_text(random, 40)});
  if (random.one_in(3)) article.captions = {{random_text(random, 6), ""}};
  article.topics = {random.one_in(2) ? "energy" : "grain"};
  return article;
}

void fill(SegmentedIndex& index, Random& random) {
  for (int segment = random.between(1, 3); segment > 0; --segment) {
    std::vector<Article> articles;
    for (int i = 0; i < 60; ++i) articles.push_back(random_article(random, 100 * segment + i));
    index.add(articles);
  }
  if (random.one_in(2)) index.remove({"post-105", "post-120", "post-210"});
}

std::string random_query(Random& random) {
  const auto word = [&] { return random.pick(words); };
  switch (random.below(15)) {
    case 0:
      return word();
    case 1:
      return word() + ' ' + word();
    case 2:
      return word() + " OR " + word() + " OR " + word();
    case 3:
      return '"' + word() + ' ' + word() + '"';
    case 4:
      return "title:" + word() + " OR caption:" + word();
    case 5:
      return word() + "^3 OR " + word() + "^0.5";
    case 6:
      return '(' + word() + ' ' + word() + ") OR " + word();
    case 7:
      return '"' + word() + ' ' + word() + "\" OR " + word();
    case 8:
      return word() + " topic:energy NOT " + word();
    case 9:
      return "body:" + word() + ' ' + word();
    case 10:
      return "pri* OR " + word();
    case 11:
      return "body:" + word();
    case 12:
      return "(body:" + word() + " OR " + word() + ") " + word();
    case 13:
      return "body:" + word() + " NOT body:" + word() + ' ' + word();
    default:
      return '(' + word() + " OR " + word() + ") lead:" + word();
  }
}

/// A query, run by us and by Xapian alone.
class Ranking {
 public:
  Ranking(Snapshot& snapshot, const std::string& query, const SearchRequest& request)
      : snapshot_(snapshot),
        planner_(snapshot.index(), snapshot.words()),
        plan_(planner_.plan(parse_query(query))),
        run_(snapshot, request, plan_, restrictions_, deadline_) {}

  std::vector<RankedDocument> ours() const { return run_.hits(); }

  std::vector<RankedDocument> xapians(const SearchRequest& request) const {
    Xapian::Enquire enquire(snapshot_.index().database);
    enquire.set_query(snapshot_.among_the_living(plan_.query));
    const auto found = enquire.get_mset(static_cast<Xapian::doccount>(request.offset),
                                        static_cast<Xapian::doccount>(request.limit));
    std::vector<RankedDocument> ranked;
    for (auto hit = found.begin(); hit != found.end(); ++hit)
      ranked.push_back({*hit, hit.get_weight()});
    return ranked;
  }

  bool is_sum() const { return plan_.summands.has_value(); }

 private:
  Snapshot& snapshot_;
  QueryPlanner planner_;
  std::vector<Restriction> restrictions_{};
  Deadline deadline_{};
  Plan plan_;
  Run run_;
};

TEST_CASE("hits are ranked and scored as Xapian ranks and scores them", "[ranking]") {
  const auto seed = test_seed();
  Random random(seed);
  for (std::uint64_t round = 0; round < 20 * test_rounds(); ++round) {
    SegmentedIndex index;
    fill(index, random);
    Snapshot snapshot(open_index(index.path()));
    for (int i = 0; i < 50; ++i) {
      const std::string query = random_query(random);
      const SearchRequest request{.offset = random.below(8), .limit = 1 + random.below(30)};
      const Ranking ranking(snapshot, query, request);
      const auto ours = ranking.ours(), xapians = ranking.xapians(request);
      INFO("seed " << seed << ", round " << round << ": " << query);
      REQUIRE(ours.size() == xapians.size());
      for (std::size_t hit = 0; hit < ours.size(); ++hit) {
        CHECK(ours[hit].document == xapians[hit].document);
        CHECK(ours[hit].score == Approx(xapians[hit].score).epsilon(1e-12));
      }
    }
  }
}

TEST_CASE("scores are sums unless words count only together or as one", "[ranking]") {
  Random random(1);
  SegmentedIndex index;
  fill(index, random);
  Snapshot snapshot(open_index(index.path()));
  const auto is_sum = [&](const std::string& query) {
    return Ranking(snapshot, query, {.limit = 1}).is_sum();
  };
  for (const std::string query :
       {"oil", "oil price", "oil OR price", "oil (price OR gas)", "\"oil price\"", "oil^2 -gas",
        "title:oil OR caption:gas", "lead:oil", "=oil", "oil topic:energy", "oil OR topic:energy",
        "*", "oil -(gas price)", "US", "body:oil", "gas body:oil"})
    CHECK((is_sum(query) ? query : "") == query);
  for (const std::string query : {"oil OR (price gas)", "gas OR \"oil price\"", "pri*",
                                  "gas OR body:oil", "oil w/3 price", "price~1"})
    CHECK((is_sum(query) ? "" : query) == query);
}

TEST_CASE("of equal scores the lower document comes first, whatever the segments", "[ranking]") {
  std::vector<Article> first, second;
  for (int i = 0; i < 20; ++i) {
    first.push_back(make_article("a" + std::to_string(i), "Oil", {"Price."}));
    second.push_back(make_article("b" + std::to_string(i), "Oil", {"Price."}));
  }
  const SegmentedIndex index({first, second});
  Snapshot snapshot(open_index(index.path()));
  const auto ours = Ranking(snapshot, "oil", {.offset = 3, .limit = 5}).ours();
  CHECK(documents_of(ours) == std::vector<Xapian::docid>{4, 5, 6, 7, 8});
}

}  // namespace
}  // namespace backfile
