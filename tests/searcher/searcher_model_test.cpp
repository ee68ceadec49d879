// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>

#include "tests/searcher/model_query.h"
#include "tests/searcher/news_matcher.h"
#include "tests/searcher/segmented_index.h"

namespace backfile {
namespace {

using namespace testing;
using Kind = ModelQuery::Kind;
using Words = std::vector<std::string>;

/// A random corpus, as an index and as lists of words. Each segment replaces some articles of the
/// ones before it; in the end some are removed.
class Corpus {
 public:
  Corpus(Random& random, std::size_t size, std::size_t segments)
      : index_({},
               {.common_words = random.one_in(2) ? Words{"of", "oil", "prices", "the"} : Words{}}) {
    for (std::size_t i = 0; i < segments; ++i) add_segment(random, size / segments);
    remove_some(random);
  }

  Searcher open() const { return index_.open(); }

  /// The ids that the obvious matcher finds, in the order of the articles.
  std::vector<const ModelArticle*> matches(const ModelQuery& query,
                                           const SearchRequest& request) const {
    std::vector<const ModelArticle*> found;
    for (const auto& [id, model] : models_) {
      if (passes(model, request) && NewsMatcher(model).matches(query)) found.push_back(&model);
    }
    return found;
  }

 private:
  static bool passes(const ModelArticle& model, const SearchRequest& request) {
    std::map<std::string, bool> by_field;
    for (const auto& [field, value] : request.filters) {
      const auto values = model.values.find(field);
      by_field[field] |= values != model.values.end() && values->second.contains(value);
    }
    if (request.since.known() || request.until.known())
      by_field["date"] = NewsMatcher(model).is_dated(request.since, request.until);
    return std::all_of(by_field.begin(), by_field.end(), [](const auto& f) { return f.second; });
  }

  void add_segment(Random& random, std::size_t size) {
    std::map<std::string, ModelArticle> added;
    while (added.size() < size) {
      const auto number = random.one_in(5) ? random.below(models_.size() + 1) : next_number_++;
      const auto id = std::to_string(1000 + number);
      added.insert_or_assign(id, random_article(random, id));
    }
    std::vector<Article> articles;
    for (auto& [id, model] : added) {
      articles.push_back(model.article);
      models_.insert_or_assign(id, std::move(model));
    }
    index_.add(articles);
  }

  void remove_some(Random& random) {
    std::vector<std::string> ids;
    for (const auto& [id, model] : models_) {
      if (random.one_in(10)) ids.push_back(id);
    }
    for (const auto& id : ids) models_.erase(id);
    index_.remove(ids);
  }

  std::size_t next_number_ = 0;
  std::map<std::string, ModelArticle> models_{};
  SegmentedIndex index_;
};

std::string slow_count(const std::string& field, const std::vector<const ModelArticle*>& articles) {
  std::map<std::string, int> counts;
  int missing = 0;
  for (const auto* model : articles) {
    std::set<std::string> values;
    const Date& date = model->article.date;
    if (field == "year" && date.known()) values = {to_string(Date{date.year})};
    if (field == "month" && date.month > 0) values = {to_string(Date{date.year, date.month})};
    if (const auto own = model->values.find(field); own != model->values.end())
      values = own->second;
    missing += values.empty();
    for (const auto& value : values) ++counts[value];
  }
  std::string line = "missing " + std::to_string(missing);
  for (const auto& [value, count] : counts) line += " " + value + "=" + std::to_string(count);
  return line;
}

std::string folded_line(const Facet& facet) {
  static const std::map<std::string, std::string> folds = {
      {"USA", "usa"}, {"New York", "new york"}, {"Zürich", "zurich"}};
  std::map<std::string, std::uint64_t> counts;
  for (const auto& value : facet.values) {
    const auto fold = folds.find(value.value);
    if (value.count > 0) counts[fold == folds.end() ? value.value : fold->second] = value.count;
  }
  std::string line = "missing " + std::to_string(facet.missing);
  for (const auto& [value, count] : counts) line += " " + value + "=" + std::to_string(count);
  return line;
}

SearchRequest random_request(Random& random, std::string query) {
  SearchRequest request{.query = std::move(query), .match = Match::all, .limit = 300};
  request.order = random.one_in(2) ? Order::relevance : Order::newest;
  if (random.one_in(4)) request.filters.push_back({"place", "usa"});
  if (random.one_in(6)) request.filters.push_back({"place", "zurich"});
  if (random.one_in(6)) request.filters.push_back({"desk", "new york"});
  if (random.one_in(6)) request.since = {1986, random.between(0, 12)};
  if (random.one_in(6)) request.until = {1988, random.between(0, 12)};
  return request;
}

void check_case(const Corpus& corpus, Searcher& searcher, Random& random) {
  QueryMaker maker(random);
  const auto query = maker.make(3);
  auto request = random_request(random, maker.write(query));
  if (random.one_in(3))
    request.facets = {
        {"place", 100}, {"desk", 100}, {"edition", 100}, {"year", 100}, {"month", 100}};
  INFO(request.query);
  const auto expected = corpus.matches(query, request);
  const auto results = searcher.search(request);
  std::vector<std::string> ids, found = ids_of(results);
  for (const auto* model : expected) ids.push_back(model->article.id);
  std::sort(found.begin(), found.end());
  REQUIRE(found == ids);
  REQUIRE(results.total == ids.size());
  for (const auto& facet : results.facets) {
    INFO(facet);
    auto others = request;
    std::erase_if(others.filters, [&](const auto& filter) { return filter.field == facet.field; });
    REQUIRE(folded_line(facet) == slow_count(facet.field, corpus.matches(query, others)));
  }
  const auto any = searcher.search({.query = request.query, .limit = 0});
  REQUIRE(any.total >=
          searcher.search({.query = request.query, .match = Match::all, .limit = 0}).total);
}

TEST_CASE("a search finds what the obvious matcher finds", "[searcher][random]") {
  constexpr std::size_t segments[] = {1, 2, 5};
  const auto seed = test_seed();
  for (std::uint64_t round = 0; round < 10 * test_rounds(); ++round) {
    Random random(seed + round);
    const Corpus corpus(random, 200, segments[round % std::size(segments)]);
    auto searcher = corpus.open();
    for (int i = 0; i < 600; ++i) {
      INFO("BACKFILE_TEST_SEED=" << seed + round << " query " << i);
      check_case(corpus, searcher, random);
    }
  }
}

std::vector<Hit> by_id(std::vector<Hit> hits) {
  std::sort(hits.begin(), hits.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return hits;
}

// Equally good hits may come in another order, and weights be added up in one.
void check_same(const Results& results, const Results& expected) {
  REQUIRE(results.total == expected.total);
  REQUIRE(results.facets == expected.facets);
  REQUIRE(results.warnings == expected.warnings);
  const auto hits = by_id(results.hits), expected_hits = by_id(expected.hits);
  REQUIRE(hits.size() == expected_hits.size());
  for (std::size_t i = 0; i < hits.size(); ++i) {
    REQUIRE(hits[i].id == expected_hits[i].id);
    REQUIRE(hits[i].snippet == expected_hits[i].snippet);
    REQUIRE(hits[i].score == Approx(expected_hits[i].score).epsilon(1e-12));
  }
}

// The same articles, dealt out to so many segments.
std::unique_ptr<SegmentedIndex> dealt(const std::vector<Article>& articles, std::size_t segments) {
  auto index = std::make_unique<SegmentedIndex>();
  for (std::size_t i = 0; i < segments; ++i) {
    std::vector<Article> hand;
    for (std::size_t at = i; at < articles.size(); at += segments) hand.push_back(articles[at]);
    index->add(hand);
  }
  return index;
}

TEST_CASE("it does not show in how many segments articles are", "[searcher][random]") {
  const auto seed = test_seed();
  for (std::uint64_t round = 0; round < 4 * test_rounds(); ++round) {
    Random random(seed + round);
    std::vector<Article> articles;
    for (int i = 0; i < 150; ++i)
      articles.push_back(random_article(random, std::to_string(1000 + i)).article);
    const auto one = dealt(articles, 1), two = dealt(articles, 2), five = dealt(articles, 5);
    auto in_one = one->open(), in_two = two->open(), in_five = five->open();
    for (int i = 0; i < 300; ++i) {
      QueryMaker maker(random);
      auto request = random_request(random, maker.write(maker.make(3)));
      request.facets = {{"place", 100}, {"desk", 100}, {"edition", 100}, {"month", 100}};
      INFO("BACKFILE_TEST_SEED=" << seed + round << " query " << i << ' ' << request.query);
      const auto expected = in_one.search(request);
      check_same(in_two.search(request), expected);
      check_same(in_five.search(request), expected);
    }
  }
}

}  // namespace
}  // namespace backfile
