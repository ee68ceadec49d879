// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "tests/searcher/model_query.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using namespace testing;
using Kind = ModelQuery::Kind;

/// A random corpus, as an index and as lists of words.
class Corpus {
 public:
  Corpus(Random& random, std::size_t size) {
    std::vector<Article> articles;
    for (std::size_t i = 0; i < size; ++i) {
      models_.push_back(random_article(random, std::to_string(1000 + i)));
      articles.push_back(models_.back().article);
    }
    index_.emplace(articles);
  }

  Searcher open() const { return index_->open(); }

  /// The ids that the obvious matcher finds, in the order of the articles.
  std::vector<const ModelArticle*> matches(const ModelQuery& query,
                                           const SearchRequest& request) const {
    std::vector<const ModelArticle*> found;
    for (const auto& model : models_) {
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

  std::vector<ModelArticle> models_{};
  std::optional<TestIndex> index_{};
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
    request.facets = {{"place", 100}, {"desk", 100}, {"year", 100}, {"month", 100}};
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
    REQUIRE(folded_line(facet) == slow_count(facet.field, expected));
  }
  const auto any = searcher.search({.query = request.query, .limit = 0});
  REQUIRE(any.total >=
          searcher.search({.query = request.query, .match = Match::all, .limit = 0}).total);
}

TEST_CASE("a search finds what the obvious matcher finds", "[searcher][random]") {
  const auto seed = test_seed();
  for (std::uint64_t round = 0; round < 10 * test_rounds(); ++round) {
    Random random(seed + round);
    const Corpus corpus(random, 200);
    auto searcher = corpus.open();
    for (int i = 0; i < 600; ++i) {
      INFO("BACKFILE_TEST_SEED=" << seed + round << " query " << i);
      check_case(corpus, searcher, random);
    }
  }
}

}  // namespace
}  // namespace backfile
