// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <cstdlib>
#include <map>
#include <random>

#include "tests/indexer/runs.h"

using namespace backfile;
using namespace backfile::testing;

namespace {

namespace fs = std::filesystem;

constexpr unsigned standard_seed = 20260101;
constexpr int steps = 60;

/// BACKFILE_TEST_SEED, if it is set.
unsigned seed() {
  const char* const given = std::getenv("BACKFILE_TEST_SEED");
  return given ? static_cast<unsigned>(std::strtoul(given, nullptr, 10)) : standard_seed;
}

class Chance {
 public:
  std::size_t below(std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(engine_);
  }
  const std::string& of(const std::vector<std::string>& choices) {
    return choices[below(choices.size())];
  }
  std::vector<std::string> some(const std::vector<std::string>& choices) {
    std::vector<std::string> taken;
    for (const auto& choice : choices) {
      if (below(3) == 0) taken.push_back(choice);
    }
    return taken;
  }

 private:
  std::mt19937 engine_{seed()};
};

using Model = std::map<std::string, Article>;
using Files = std::map<std::string, std::vector<Article>>;

const std::vector<std::string> words{"oil", "Harbour", "U.S.", "e-mail", "Wahlen", "1,750",
                                     "Jos\xc3\xa9", "\xe6\x96\xb0\xe8\x81\x9e"};
const std::vector<std::string> topics{"oil", "gas", "grain", "money fx", "S\xc3\xa3o"};
const std::vector<std::string> file_names{"a.xml", "b.xml", "x/a.xml", "x2/a.xml", "x/y/z.xml"};

/// A folder of articles, the index of it, and what the index has to hold.
class World {
 public:
  void step() {
    const auto dice = chance_.below(10);
    if (dice < 4) change_file();
    if (dice == 4) remove_file();
    if (dice == 5) return remove_some();
    if (dice == 6) return build();
    update(chance_.below(2) == 0);
  }

  void build() {
    archive_.build(true);
    model_.clear();
    take_files();
  }

  void check() {
    Searcher searcher(archive_.index());
    const auto results = searcher.search(
        {.query = "*", .limit = 10'000,
         .facets = {{"topic", 100}, {"edition", 100}, {"year", 100}}});
    check_ids(results);
    check_facet(results.facets.at(0), [](const Article& article) { return article.topics; });
    check_facet(results.facets.at(1), [](const Article& article) {
      const auto found = article.facets.find("edition");
      return found == article.facets.end() ? std::vector<std::string>{} : found->second;
    });
    check_facet(results.facets.at(2), [](const Article& article) {
      return article.date.known() ? std::vector<std::string>{to_string(Date{article.date.year})}
                                  : std::vector<std::string>{};
    });
    for (const auto& [id, article] : model_) REQUIRE(searcher.article(id) == article);
    REQUIRE_FALSE(searcher.article("never there"));
  }

  World() {
    std::filesystem::create_directories(archive_.news());
    // So that all facets exist from the beginning.
    Article first = make_article("first", "First");
    first.facets["edition"] = {"late"};
    put_file("first.xml", {first});
    build();
  }

 private:
  Article random_article() {
    Article article = make_article("id-" + std::to_string(chance_.below(25)), chance_.of(words));
    for (auto left = chance_.below(4); left > 0; --left)
      article.body.push_back(chance_.of(words) + " " + chance_.of(words));
    article.topics = chance_.some(topics);
    if (auto editions = chance_.some({"late", "early"}); !editions.empty())
      article.facets["edition"] = std::move(editions);
    if (chance_.below(2) == 0) article.date = {1980 + static_cast<int>(chance_.below(5)), 3};
    return article;
  }

  void put_file(const std::string& name, std::vector<Article> articles) {
    archive_.write(name, articles);
    for (auto& article : articles) article.path = "news/" + name;
    files_[name] = std::move(articles);
  }

  void change_file() {
    std::vector<Article> articles;
    for (auto left = chance_.below(6); left > 0; --left) articles.push_back(random_article());
    put_file(chance_.of(file_names), std::move(articles));
  }

  void remove_file() {
    const auto& name = chance_.of(file_names);
    if (files_.erase(name) > 0) fs::remove(archive_.news() / name);
  }

  void remove_some() {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < 25; i += 5)
      ids.push_back("id-" + std::to_string(i + chance_.below(5)));
    std::vector<std::string> missing;
    for (const auto& id : ids) {
      if (model_.erase(id) == 0) missing.push_back(id);
    }
    REQUIRE(remove_articles(archive_.index(), ids) == missing);
  }

  void update(bool prune) {
    archive_.update(prune);
    if (prune) model_.clear();
    take_files();
  }

  // In the order of a walk: names of one folder in byte order, folders among them.
  void take_files() {
    for (const char* name : {"a.xml", "b.xml", "first.xml", "x/a.xml", "x/y/z.xml", "x2/a.xml"}) {
      if (!files_.contains(name)) continue;
      for (const auto& article : files_[name]) model_[article.id] = article;
    }
  }

  void check_ids(const Results& results) const {
    auto found = ids_of(results);
    std::sort(found.begin(), found.end());
    std::vector<std::string> expected;
    for (const auto& [id, ignored] : model_) expected.push_back(id);
    REQUIRE(found == expected);
    REQUIRE(results.total == model_.size());
  }

  template <typename ValuesOf>
  void check_facet(const Facet& facet, ValuesOf&& values_of) const {
    std::map<std::string, std::uint64_t> expected, found;
    std::uint64_t missing = 0;
    for (const auto& [ignored, article] : model_) {
      const auto values = values_of(article);
      for (const auto& value : values) ++expected[value];
      if (values.empty()) ++missing;
    }
    for (const auto& value : facet.values) found[value.value] = value.count;
    CAPTURE(facet.field);
    REQUIRE(found == expected);
    REQUIRE(facet.missing == missing);
    REQUIRE(facet.distinct == expected.size());
  }

  Chance chance_;
  Archive archive_;
  Files files_;
  Model model_;
};

}  // namespace

TEST_CASE("after any sequence of jobs the index holds what a map would") {
  CAPTURE(seed());
  World world;
  world.check();
  for (int step = 0; step < steps; ++step) {
    CAPTURE(step);
    world.step();
    world.check();
  }
}
