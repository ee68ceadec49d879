// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <ctime>
#include <map>
#include <optional>
#include <set>

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

const Texts topics = {"oil",        "trade",     "trade/steel",        "trade/steel/exports",
                      "trade/cars", "15000000",  "15054000",           "15054001",
                      "15003000",   "/odd//one", "politics/elections", "politics/parties"};
const Texts places = {"usa", "uk", "new york", "york"};

Date random_date(Random& random) {
  if (random.one_in(9)) return {};
  Date date{random.one_in(4) ? random.between(1838, 1971) : random.between(1985, 1989)};
  if (!random.one_in(5)) date.month = random.between(1, 12);
  if (date.month > 0 && !random.one_in(5)) date.day = random.between(1, 28);
  return date;
}

Texts random_values(Random& random, const Texts& values) {
  Texts chosen;
  for (std::size_t count = random.below(4); count > 0; --count)
    chosen.push_back(random.pick(values));
  return chosen;
}

Article random_article(Random& random, const std::string& id) {
  auto article = make_article(id, random.one_in(2)   ? "rain and wind"
                                  : random.one_in(2) ? "rain"
                                                     : "sun");
  article.topics = random_values(random, topics);
  article.places = random_values(random, places);
  article.date = random_date(random);
  return article;
}

// What a value counts for, by the definition: the value and all that it is below of.
bool is_at_or_below(const std::string& value, const std::string& branch) {
  const bool codes = value.size() == 8 && branch.size() == 8 && value[0] == '1' && branch[0] == '1';
  if (!codes) return value == branch || value.starts_with(branch + "/");
  if (branch.ends_with("000000")) return value.substr(0, 2) == branch.substr(0, 2);
  return branch.ends_with("000") ? value.substr(0, 5) == branch.substr(0, 5) : value == branch;
}

std::size_t level_of(const std::string& branch) {
  if (branch == "/odd//one") return 1;
  if (branch[0] == '1') return branch.ends_with("000000") ? 1 : branch.ends_with("000") ? 2 : 3;
  return 1 + static_cast<std::size_t>(std::count(branch.begin(), branch.end(), '/'));
}

std::string week_of(const Date& date) {
  std::tm day{};
  day.tm_year = date.year - 1900;
  day.tm_mon = date.month - 1;
  day.tm_mday = date.day;
  const std::time_t seconds = timegm(&day);
  gmtime_r(&seconds, &day);
  char text[32];
  std::strftime(text, sizeof text, "%G-W%V", &day);
  return text;
}

// Empty if the date is not known so exactly.
std::string period_of(const Date& date, TimeUnit unit) {
  const auto text = to_string(date);
  switch (unit) {
    case TimeUnit::day:
      return date.day > 0 ? text : "";
    case TimeUnit::week:
      return date.day > 0 ? week_of(date) : "";
    case TimeUnit::month:
      return date.month > 0 ? text.substr(0, 7) : "";
    case TimeUnit::quarter:
      return date.month > 0 ? text.substr(0, 4) + "-Q" + "-111222333444"[date.month] : "";
    case TimeUnit::decade:
      return date.known() ? text.substr(0, 3) + "0s" : "";
    default:
      return text.substr(0, 4);
  }
}

/// Articles in segments that replace and lose some, and what is to be counted of them.
class Archive {
 public:
  explicit Archive(Random& random) {
    for (std::size_t segment = 1 + random.below(3); segment > 0; --segment) add_segment(random);
    if (random.one_in(2)) remove(random);
  }

  Searcher open() const { return index_.open(); }

  std::map<std::string, std::uint64_t> count(const SearchRequest& request,
                                             const FacetRequest& facet) const {
    std::map<std::string, std::uint64_t> counts;
    for (const auto& [id, article] : articles_) {
      if (!passes(article, request, facet.field)) continue;
      const auto values = values_of(article, facet);
      if (values.empty()) ++counts["missing"];
      for (const auto& value : values) ++counts[value];
    }
    return counts;
  }

  /// All articles of a period.
  std::uint64_t of(const std::string& period, TimeUnit unit) const {
    return static_cast<std::uint64_t>(std::count_if(
        articles_.begin(), articles_.end(),
        [&](const auto& entry) { return period_of(entry.second.date, unit) == period; }));
  }

 private:
  void add_segment(Random& random) {
    std::map<std::string, Article> added;
    for (std::size_t count = 1 + random.below(30); count > 0; --count) {
      const auto id = std::to_string(random.below(60));
      added.insert_or_assign(id, random_article(random, id));
    }
    std::vector<Article> list;
    for (const auto& [id, article] : added) {
      articles_.insert_or_assign(id, article);
      met_.insert(article.topics.begin(), article.topics.end());
      list.push_back(article);
    }
    index_.add(list);
  }

  void remove(Random& random) {
    std::vector<std::string> ids;
    for (const auto& [id, article] : articles_)
      if (random.one_in(5)) ids.push_back(id);
    for (const auto& id : ids) articles_.erase(id);
    index_.remove(ids);
  }

  // Whether it has the words, and all filters but those on `field` let it through.
  static bool passes(const Article& article, const SearchRequest& request,
                     const std::string& field) {
    if (request.query != "*" && article.title.find(request.query) == std::string::npos)
      return false;
    std::map<std::string, bool> by_field;
    for (const auto& filter : request.filters)
      if (filter.field != field) by_field[filter.field] |= has(article, filter);
    return std::all_of(by_field.begin(), by_field.end(), [](const auto& f) { return f.second; });
  }

  static bool has(const Article& article, const Filter& filter) {
    if (filter.field == "year") return period_of(article.date, TimeUnit::year) == filter.value;
    if (filter.field == "month") return period_of(article.date, TimeUnit::month) == filter.value;
    const auto& values = filter.field == "topic" ? article.topics : article.places;
    return std::any_of(values.begin(), values.end(),
                       [&](const auto& value) { return is_at_or_below(value, filter.value); });
  }

  std::set<std::string> values_of(const Article& article, const FacetRequest& facet) const {
    std::set<std::string> values;
    if (facet.field == "date" || facet.field == "year" || facet.field == "month") {
      const TimeUnit unit = facet.field == "date"   ? facet.unit
                            : facet.field == "year" ? TimeUnit::year
                                                    : TimeUnit::month;
      values.insert(period_of(article.date, unit));
      values.erase("");
      return values;
    }
    for (const auto& value : facet.field == "topic" ? article.topics : article.places)
      for (const auto& branch : branches(facet))
        if (is_at_or_below(value, branch)) values.insert(branch);
    return values;
  }

  // All that can be counted: what any article of the segments has, dead or not, or the branches
  // above.
  Texts branches(const FacetRequest& facet) const {
    if (facet.field == "place") return places;
    if (facet.depth == 0) return {met_.begin(), met_.end()};
    Texts all = topics, found;
    all.push_back("politics");
    std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                 [&](const auto& branch) { return level_of(branch) <= facet.depth; });
    return found;
  }

  std::map<std::string, Article> articles_{};
  std::set<std::string> met_{};  // Topics.
  SegmentedIndex index_{};
};

FacetRequest random_facet(Random& random) {
  static const std::vector<TimeUnit> units = {TimeUnit::day,     TimeUnit::week, TimeUnit::month,
                                              TimeUnit::quarter, TimeUnit::year, TimeUnit::decade};
  switch (random.below(5)) {
    case 0:
      return {.field = "date", .unit = random.pick(units), .relative = random.one_in(2)};
    case 1:
      return {.field = random.one_in(2) ? "year" : "month", .limit = 1000};
    case 2:
      return {.field = "place", .limit = 1000};
    default:
      return {.field = "topic", .limit = 1000, .depth = random.below(4)};
  }
}

SearchRequest random_request(Random& random) {
  SearchRequest request{.query = random.pick(Texts{"*", "rain", "wind", "sun"}),
                        .match = Match::all};
  request.limit = random.below(3);
  for (std::size_t count = random.below(3); count > 0; --count)
    request.filters.push_back({"topic", random.one_in(4) ? "politics" : random.pick(topics)});
  for (std::size_t count = random.below(3); count > 0; --count)
    request.filters.push_back({"place", random.pick(places)});
  if (random.one_in(4))
    request.filters.push_back({"year", std::to_string(random.between(1985, 1989))});
  if (random.one_in(8)) request.filters.push_back({"month", "1987-03"});
  for (std::size_t count = 1 + random.below(3); count > 0; --count)
    request.facets.push_back(random_facet(random));
  return request;
}

void check_facet(const Facet& found, const FacetRequest& facet, const SearchRequest& request,
                 const Archive& archive) {
  auto expected = archive.count(request, facet);
  CHECK(found.missing == expected["missing"]);
  expected.erase("missing");
  std::string last;
  for (const auto& value : found.values) {
    CAPTURE(value);
    const auto count = expected.find(value.value);
    CHECK(value.count == (count == expected.end() ? 0 : count->second));
    if (count != expected.end()) expected.erase(count);
    if (facet.relative) CHECK(value.of == archive.of(value.value, facet.unit));
    if (facet.unit == TimeUnit::none) CHECK((value.count > 0 || value.selected));
    if (facet.unit != TimeUnit::none) CHECK(last < value.value);
    last = value.value;
  }
  CHECK(expected.empty());
}

TEST_CASE("facets are counted as one would by hand", "[facets][random]") {
  for (std::uint64_t round = 0; round < 20 * test_rounds(); ++round) {
    Random random(test_seed() + round);
    const Archive archive(random);
    Searcher searcher = archive.open();
    for (int i = 0; i < 100; ++i) {
      INFO("BACKFILE_TEST_SEED=" << test_seed() + round << " request " << i);
      const auto request = random_request(random);
      const auto results = searcher.search(request);
      for (std::size_t j = 0; j < request.facets.size(); ++j) {
        INFO(results.facets[j]);
        check_facet(results.facets[j], request.facets[j], request, archive);
      }
    }
  }
}

}  // namespace
}  // namespace backfile
