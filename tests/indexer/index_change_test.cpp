// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_change.h"

#include <catch2/catch.hpp>
#include <thread>

#include "tests/common/random.h"
#include "tests/segments/documents.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using namespace testing;
namespace fs = std::filesystem;
using Ids = std::vector<std::string>;

Manifest new_manifest() { return {.xapian_version = Xapian::version_string()}; }

Article random_article(Random& random, int number) {
  static const Ids words{"oil", "tin", "price", "rose", "north", "mine", "gold", "fell", "trade"};
  auto article = make_article("article-" + std::to_string(number), random.pick(words) + " report");
  for (int paragraph = random.between(0, 4); paragraph > 0; --paragraph) {
    std::string text;
    for (int word = random.between(1, 30); word > 0; --word) text += random.pick(words) + " ";
    article.body.push_back(text + std::to_string(number));
  }
  if (!random.one_in(4)) article.date = {1987, random.between(1, 12), random.between(1, 28)};
  article.topics = {random.pick(words)};
  if (random.one_in(3)) article.facets = {{"desk", {random.pick(words)}}};
  return article;
}

std::vector<Article> random_articles(int count) {
  Random random(test_seed());
  std::vector<Article> articles;
  while (std::ssize(articles) < count)
    articles.push_back(random_article(random, static_cast<int>(articles.size())));
  return articles;
}

std::ptrdiff_t entries_in(const fs::path& directory) {
  if (!fs::exists(directory)) return 0;
  return std::distance(fs::directory_iterator(directory), {});
}

/// Puts the articles into a change and publishes it. Every tenth id comes twice: at first with an
/// old article. Returns how many batches were set aside.
std::ptrdiff_t put(IndexChange& change, const std::vector<Article>& articles) {
  MetArticles met(change.base().segments.size());
  std::vector<std::unique_ptr<BatchBuilder>> builders;
  while (builders.size() < change.options().threads())
    builders.push_back(std::make_unique<BatchBuilder>(change));
  std::uint64_t sequence = first_new_sequence;
  const auto add = [&](const Article& article) {
    met.add(builders[sequence % builders.size()]->put(article, sequence), sequence);
    ++sequence;
  };
  for (std::size_t i = 0; i < articles.size(); i += 10)
    add(make_article(articles[i].id, "old", {"old words"}));
  for (const auto& article : articles) add(article);
  for (auto& builder : builders) {
    if (auto batch = builder->release()) change.keep(std::move(batch));
  }
  const auto parts = entries_in(change.index() / "building");
  met.remove_replaced(change);
  change.publish([&](std::uint64_t number) { return met.is_dead(number); });
  return parts;
}

fs::path only_segment(const fs::path& index) {
  const auto manifest = read_manifest(index);
  REQUIRE(manifest.segments.size() == 1);
  return index / manifest.segments[0].name;
}

TEST_CASE("an index does not show how little memory there was, nor how many builders",
          "[index_change]") {
  struct Case {
    std::uint64_t memory = 0;  // Of one builder.
    int articles = 0;
    std::ptrdiff_t parts = 0;  // At least.
  };
  for (const auto& [memory, count, parts] : {Case{1, 20, 22}, Case{700'000, 700, 2}}) {
    const auto articles = random_articles(count);
    const TemporaryDirectory roomy;
    IndexChange whole(roomy.path(), new_manifest(), {.jobs = 1});
    CHECK(put(whole, articles) == 0);
    for (const unsigned jobs : {1U, 3U}) {
      INFO(memory << " bytes, " << jobs << " builders");
      const TemporaryDirectory tight;
      IndexChange change(tight.path(), new_manifest(), {.memory = jobs * memory, .jobs = jobs});
      CHECK(put(change, articles) >= parts);
      CHECK(read_manifest(tight.path()).articles() == articles.size());
      CHECK_FALSE(fs::exists(tight.path() / "building"));
      CHECK(differing_file(only_segment(roomy.path()), only_segment(tight.path())) == "");
    }
  }
}

TEST_CASE("parts that Xapian wrote become one segment", "[index_change]") {
  const auto articles = random_articles(20);
  const TemporaryDirectory directory;
  IndexChange change(directory.path(), new_manifest(),
                     {.memory = 1, .jobs = 1, .writer = SegmentWriter::xapian});
  CHECK(put(change, articles) == 22);
  Searcher searcher(directory.path());
  CHECK(searcher.search({.query = "*", .limit = 100}).hits.size() == 20);
}

TEST_CASE("batches may be set aside in several threads at once", "[index_change]") {
  const TemporaryDirectory directory;
  IndexChange change(directory.path(), new_manifest(), {.jobs = 4});
  const auto documents = [](int thread) {
    TestDocument document;
    document.terms = {{"thread" + std::to_string(thread), {}}};
    return TestDocuments(5, document);
  };
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 4; ++thread) {
    threads.emplace_back([&, thread] {
      for (int batch = 0; batch < 5; ++batch) change.set_aside(batch_of(documents(thread)));
    });
  }
  for (auto& thread : threads) thread.join();
  change.publish([](std::uint64_t) { return false; });
  const Xapian::Database database(only_segment(directory.path()).string());
  CHECK(database.get_doccount() == 100);
  for (int thread = 0; thread < 4; ++thread)
    CHECK(database.get_termfreq("thread" + std::to_string(thread)) == 25);
}

TEST_CASE("publishing nothing changes nothing", "[index_change]") {
  const TestIndex index({make_article("a", "one"), make_article("b", "two")});
  const auto manifest = read_file(index.path() / "manifest.json");
  for (const bool merge_all : {false, true}) {
    IndexChange change(index.path(), read_manifest(index.path()), {.jobs = 1});
    change.publish([](std::uint64_t) { return false; }, merge_all);
    CHECK(read_file(index.path() / "manifest.json") == manifest);
  }
}

TEST_CASE("an index without articles can be published", "[index_change]") {
  const TemporaryDirectory directory;
  IndexChange change(directory.path(), new_manifest(), {.jobs = 1});
  change.publish([](std::uint64_t) { return false; });
  const auto manifest = read_manifest(directory.path());
  CHECK(manifest.generation == 1);
  CHECK(manifest.segments.empty());
}

TEST_CASE("generations count on, also when the index is built anew", "[index_change]") {
  TestIndex index({make_article("a", "one")});
  CHECK(read_manifest(index.path()).generation == 1);
  index.put({make_article("b", "two")});
  CHECK(read_manifest(index.path()).generation == 2);
  index.remove("a");
  CHECK(read_manifest(index.path()).generation == 3);
  index.build({make_article("c", "three")});
  CHECK(read_manifest(index.path()).generation == 4);
  CHECK(index.ids("*") == Ids{"c"});
}

TEST_CASE("what a killed writer left is gone after the next change", "[index_change]") {
  TestIndex index({make_article("a", "one"), make_article("b", "two"), make_article("c", "three")});
  fs::create_directories(index.path() / "building" / "part-1");
  fs::create_directories(index.path() / "segment-77");
  write_file(index.path() / "tombstones-1-77", "");
  index.put({make_article("d", "four")});
  CHECK_FALSE(fs::exists(index.path() / "building"));
  CHECK_FALSE(fs::exists(index.path() / "segment-77"));
  CHECK_FALSE(fs::exists(index.path() / "tombstones-1-77"));
  CHECK(index.ids("*").size() == 4);
}

/// In how many files of an index, or stored articles, a word is.
int places_of(const fs::path& index, const std::string& word) {
  int places = 0;
  for (const auto& entry : fs::recursive_directory_iterator(index))
    places += entry.is_regular_file() && read_file(entry.path()).find(word) != std::string::npos;
  for (const auto& segment : read_manifest(index).segments) {
    const Xapian::Database database((index / segment.name).string());
    for (Xapian::docid document = 1; document <= database.get_lastdocid(); ++document)
      places += database.get_document(document).get_data().find(word) != std::string::npos;
  }
  return places;
}

TEST_CASE("a removed article is in no file after a merge", "[index_change]") {
  auto articles = random_articles(40);
  articles[7].body.push_back("A zyzzyva rose.");
  articles[7].topics = {"zyzzyva"};
  TestIndex index(articles);
  index.remove(articles[7].id);
  CHECK(index.ids("zyzzyva").empty());
  CHECK(places_of(index.path(), "zyzzyva") > 1);
  merge_index(index.path());
  CHECK(places_of(index.path(), "zyzzyva") == 0);
  CHECK(read_manifest(index.path()).articles() == 39);
  CHECK(read_manifest(index.path()).segments.at(0).dead == 0);
}

TEST_CASE("an index after many changes and a merge is one that was built at once",
          "[index_change]") {
  const auto articles = random_articles(120);
  TestIndex changed({articles.begin(), articles.begin() + 50});
  for (std::size_t i = 50; i < 90; i += 4) changed.put({&articles[i], &articles[i] + 4});
  changed.put({make_article("gone", "gone", {"gone"})});
  changed.put({articles.begin() + 90, articles.end()});
  changed.remove("gone");
  CHECK(read_manifest(changed.path()).articles() == 120);
  merge_index(changed.path());
  const TestIndex built(articles);
  CHECK(differing_file(only_segment(built.path()), only_segment(changed.path())) == "");
}

}  // namespace
}  // namespace backfile
