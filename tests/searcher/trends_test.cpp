// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <sstream>

#include "tests/common/random.h"
#include "tests/searcher/segmented_index.h"

namespace backfile {
namespace {

using testing::make_article;
using testing::Random;
using testing::SegmentedIndex;
using testing::test_rounds;
using testing::test_seed;

Article dated(const std::string& id, const std::string& text, const Date& date) {
  auto article = make_article(id, text);
  article.date = date;
  return article;
}

// So many articles of a month, one a day.
void add_month(std::vector<Article>& articles, const std::string& text, int month, int count) {
  for (int i = 0; i < count; ++i)
    articles.push_back(
        dated("post-" + std::to_string(articles.size()), text, {1987, month, i + 1}));
}

Trend trend(Searcher& searcher, const std::string& query) {
  return searcher.search({.query = query, .trend = true}).trend.value();
}

std::string line(const Facet& facet) {
  std::ostringstream out;
  out << facet;
  return out.str();
}

TEST_CASE("a trend is counted by the smallest period that can be read", "[trends]") {
  const std::vector<std::pair<std::vector<Date>, TimeUnit>> cases = {
      {{{1987, 3, 1}, {1987, 3, 12}}, TimeUnit::day},
      {{{1987, 3, 1}, {1987, 3, 13}}, TimeUnit::week},  // 13 days of two articles.
      {{{1987, 3, 1}, {1987, 8, 1}}, TimeUnit::month},
      {{{1987, 3, 1}, {1988, 8, 1}}, TimeUnit::quarter},
      {{{1987, 3, 1}, {1994, 8, 1}}, TimeUnit::year},
      {{{1911, 3, 1}, {1994, 8, 1}}, TimeUnit::decade},
      {{{1987, 3, 1}, {1987, 3}}, TimeUnit::day},
      {{{1987, 3, 1}, {1987, 3}, {1987, 3}}, TimeUnit::month},
      {{{1987, 3}, {1987}, {1987}}, TimeUnit::year},
      {{{}, {}}, TimeUnit::year}};
  for (const auto& [dates, unit] : cases) {
    std::vector<Article> articles;
    for (const auto& date : dates)
      articles.push_back(dated(std::to_string(articles.size()), "oil", date));
    auto searcher = SegmentedIndex({articles}).open();
    const auto timeline = trend(searcher, "oil").timeline;
    INFO(line(timeline));
    CHECK(timeline.unit == unit);
  }
}

TEST_CASE("many articles make a timeline of many periods, few one of few", "[trends]") {
  std::vector<Article> articles;
  add_month(articles, "oil", 3, 20);
  add_month(articles, "gas", 4, 1);
  articles.push_back(dated("gas", "gas", {1987, 4, 20}));
  auto searcher = SegmentedIndex({articles}).open();
  CHECK(trend(searcher, "oil").timeline.unit == TimeUnit::day);
  CHECK(trend(searcher, "gas").timeline.unit == TimeUnit::week);
}

TEST_CASE("a trend sets matches against all articles, and tells where they burst", "[trends]") {
  std::vector<Article> articles;
  for (int month = 1; month <= 12; ++month) {
    add_month(articles, "oil", month, month == 6 || month == 7 ? 9 : 1);
    add_month(articles, "gas", month, 20);
  }
  auto searcher = SegmentedIndex({articles}).open();
  const auto found = trend(searcher, "oil");
  CHECK(found.timeline.unit == TimeUnit::month);
  REQUIRE(found.timeline.values.size() == 12);
  CHECK(found.timeline.values[5] == FacetValue{.value = "1987-06", .count = 9, .of = 29});
  REQUIRE(found.bursts.size() == 1);
  CHECK(found.bursts[0].first == "1987-06");
  CHECK(found.bursts[0].last == "1987-07");
  CHECK(found.bursts[0].count == 18);
  CHECK(found.bursts[0].expected == Approx(58 * 28 / 268.0));
  CHECK(trend(searcher, "gas").bursts.empty());
}

TEST_CASE("an archive that grows makes no burst of its own", "[trends]") {
  std::vector<Article> articles;
  for (int month = 1; month <= 12; ++month) {
    add_month(articles, "oil", month, month);
    add_month(articles, "gas", month, month);
  }
  auto searcher = SegmentedIndex({articles}).open();
  CHECK(trend(searcher, "oil").bursts.empty());
}

TEST_CASE("the first use is the earliest article that matches and is alive", "[trends]") {
  SegmentedIndex index({{dated("undated", "oil", {}), dated("late", "oil", {1987, 3, 4, 100}),
                         dated("early", "oil rig", {1987, 3, 4, 50})},
                        {dated("gas", "gas", {1901}), dated("month", "oil", {1987, 4}),
                         dated("year", "oil spill", {1988}), dated("old", "oil", {1850, 2, 3})}});
  auto searcher = index.open();
  CHECK(trend(searcher, "oil").first == FirstUse{"old", "oil", {1850, 2, 3}});
  index.remove({"old"});
  searcher.refresh();
  CHECK(trend(searcher, "oil").first == FirstUse{"early", "oil rig", {1987, 3, 4, 50}});
  CHECK(trend(searcher, "oil date:1987-04..").first->id == "month");
  CHECK(trend(searcher, "spill").first == FirstUse{"year", "oil spill", {1988}});
  CHECK_FALSE(trend(searcher, "oil NOT date:1800..").first);
  CHECK_FALSE(trend(searcher, "zebra").first);
}

TEST_CASE("a trend counts for the filters, whatever facets count", "[trends]") {
  auto a = dated("a", "oil", {1987, 3, 1}), b = dated("b", "oil", {1987, 3, 2});
  a.topics = {"crude"};
  auto searcher = SegmentedIndex({{a, b}}).open();
  const auto results = searcher.search({.query = "oil",
                                        .facets = {{.field = "topic"}},
                                        .filters = {{"topic", "crude"}},
                                        .trend = true});
  CHECK(results.facets[0].missing == 1);
  REQUIRE(results.trend->timeline.values.size() == 1);
  CHECK(results.trend->timeline.values[0] ==
        FacetValue{.value = "1987-03-01", .count = 1, .of = 1});
}

TEST_CASE("what was not asked for is not given", "[trends]") {
  auto searcher = SegmentedIndex({{dated("a", "oil", {1987})}}).open();
  const auto results = searcher.search({.query = "oil"});
  CHECK_FALSE(results.trend);
  CHECK_FALSE(results.comparison);
  CHECK_FALSE(results.significant);
}

TEST_CASE("a comparison says what is wrong with the other query", "[trends]") {
  auto searcher = SegmentedIndex({{dated("a", "oil", {1987})}}).open();
  CHECK_THROWS_WITH(searcher.search({.query = "oil", .compare = "(gas"}),
                    "in the query to compare with: the bracket that begins here is not closed");
}

TEST_CASE("two queries are compared under the same filters, over the same periods", "[trends]") {
  auto other = dated("4", "gas", {1987, 3, 9});
  auto searcher = SegmentedIndex({{dated("1", "oil", {1987, 3, 1}), dated("2", "gas", {1987, 3, 3}),
                                   dated("3", "oil gas", {1987, 3, 2}), other}})
                      .open();
  const auto results =
      searcher.search({.query = "oil", .until = {1987, 3, 8}, .compare = "gas rain"});
  const auto& comparison = results.comparison.value();
  CHECK(comparison.query == "gas rain");
  CHECK(comparison.only_first == 1);
  CHECK(comparison.only_second == 1);
  CHECK(comparison.both == 1);
  CHECK(line(comparison.first_timeline) ==
        "date of 3: 1987-03-01=1 of 1 1987-03-02=1 of 1 1987-03-03=0 of 1, missing 0");
  CHECK(line(comparison.second_timeline) ==
        "date of 3: 1987-03-01=0 of 1 1987-03-02=1 of 1 1987-03-03=1 of 1, missing 0");
}

TEST_CASE("a comparison is the same seen from the other query", "[trends]") {
  auto first = dated("1", "oil", {1987, 3, 1}), second = dated("2", "oil gas", {1987, 3, 2}),
       third = dated("3", "gas", {1987, 3, 5});
  second.topics = third.topics = {"energy"};
  auto searcher = SegmentedIndex({{first, second}, {third}}).open();
  const auto compare = [&](const std::string& query, const std::string& other,
                           const std::vector<Filter>& filters) {
    return searcher.search({.query = query, .filters = filters, .compare = other})
        .comparison.value();
  };
  for (const auto& filters : {std::vector<Filter>{}, std::vector<Filter>{{"topic", "energy"}}}) {
    const auto here = compare("oil", "gas", filters), there = compare("gas", "oil", filters);
    CHECK(here.only_first == there.only_second);
    CHECK(here.only_second == there.only_first);
    CHECK(here.only_first == (filters.empty() ? 1 : 0));
    CHECK(here.both == 1);
    CHECK(there.both == 1);
    CHECK(here.first_timeline == there.second_timeline);
    CHECK(here.second_timeline == there.first_timeline);
    CHECK(here.first_timeline.values.size() == (filters.empty() ? 5 : 4));
  }
}

/// Random articles and what a comparison of two of their words must say.
class ComparedWords {
 public:
  explicit ComparedWords(Random& random) {
    for (int segment = 0; segment < 3; ++segment) add_segment(random);
    for (int i = 0; i < 5; ++i) {
      const std::string id = std::to_string(random.below(120));
      index_.remove({id});
      articles_.erase(id);
    }
  }

  void check(const std::string& first, const std::string& second) {
    Comparison expected;
    std::map<std::string, std::uint64_t> years[2];
    for (const auto& [id, article] : articles_) {
      const bool a = has(article, first), b = has(article, second);
      expected.only_first += a && !b;
      expected.only_second += b && !a;
      expected.both += a && b;
      if (a) ++years[0][std::to_string(article.date.year)];
      if (b) ++years[1][std::to_string(article.date.year)];
    }
    const auto found = index_.open().search({.query = first, .compare = second}).comparison.value();
    CHECK(found.only_first == expected.only_first);
    CHECK(found.only_second == expected.only_second);
    CHECK(found.both == expected.both);
    check(found.first_timeline, years[0]);
    check(found.second_timeline, years[1]);
  }

 private:
  void add_segment(Random& random) {
    static const std::vector<std::string> words = {"rain", "wind", "snow", "hail"};
    std::vector<Article> articles;
    for (int i = 0; i < 40; ++i) {
      const std::string id = std::to_string(random.below(120));
      if (std::any_of(articles.begin(), articles.end(), [&](const auto& a) { return a.id == id; }))
        continue;
      const std::string text = random.pick(words) + ' ' + random.pick(words);
      articles.push_back(dated(id, text, {random.between(1900, 2020), random.between(1, 12)}));
      articles_[id] = articles.back();
    }
    index_.add(articles);
  }

  static bool has(const Article& article, const std::string& word) {
    return article.title.find(word) != std::string::npos;
  }

  // Whatever the periods are.
  static void check(const Facet& timeline, const std::map<std::string, std::uint64_t>& years) {
    std::map<std::string, std::uint64_t> counts, expected;
    const std::size_t digits = timeline.unit == TimeUnit::decade ? 3 : 4;
    for (const auto& period : timeline.values)
      if (period.count > 0) counts[period.value.substr(0, digits)] += period.count;
    for (const auto& [year, count] : years) expected[year.substr(0, digits)] += count;
    CHECK(counts == expected);
  }

  SegmentedIndex index_{};
  std::map<std::string, Article> articles_{};
};

TEST_CASE("comparisons equal sets of articles compared one by one", "[trends]") {
  const auto seed = test_seed();
  INFO("seed " << seed);
  Random random(seed);
  for (std::uint64_t round = 0; round < 5 * test_rounds(); ++round) {
    ComparedWords words(random);
    words.check("rain", "wind");
    words.check("snow", "hail");
    words.check("hail", "hail");
    words.check("rain", "thunder");
  }
}

}  // namespace
}  // namespace backfile
