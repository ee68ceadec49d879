// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trends/significant_terms.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <utility>

#include "searcher/trends/log_likelihood.h"
#include "tests/searcher/segmented_index.h"
#include "tests/searcher/trends_index.h"

namespace backfile {
namespace {

using namespace testing;
using Ids = std::vector<std::string>;

std::vector<Article> joined(std::vector<Article> articles, const std::vector<Article>& more) {
  articles.insert(articles.end(), more.begin(), more.end());
  return articles;
}

std::string line(const SignificantTerms& found) {
  std::string all;
  for (const auto& [text, matches, articles, score] : found.terms)
    all += text + " " + std::to_string(matches) + "/" + std::to_string(articles) + ", ";
  return all;
}

/// An index of one or more segments and what stands out in some of its articles.
class Archive {
 public:
  explicit Archive(const std::vector<std::vector<Article>>& segments) : index_(segments) {}

  SignificantTerms terms(const Ids& ids, const TermChoice& choice = {}) const {
    Snapshot snapshot(open_index(index_.path()));
    return significant_terms(sample(snapshot, ids), snapshot, choice);
  }

  SignificantTerms distinctive(const Ids& ids, const Ids& others) const {
    Snapshot snapshot(open_index(index_.path()));
    return distinctive_terms(sample(snapshot, ids), sample(snapshot, others), snapshot, {});
  }

  void remove(const Ids& ids) { index_.remove(ids); }

 private:
  static SampleWords sample(Snapshot& snapshot, const Ids& ids) {
    return {documents_of(snapshot.index(), ids), snapshot, Deadline()};
  }

  SegmentedIndex index_;
};

// Ten articles on oil, n0 to n9, and ninety on nothing.
std::vector<Article> ten_on(const std::string& text) {
  return joined(articles_on(text, 0, 10), articles_on("Nothing happened.", 10, 90));
}

TEST_CASE("the words of a sample that the archive lacks stand out", "[trends]") {
  const Archive archive({ten_on("Ministers of OPEC spoke.")});
  const auto found = archive.terms(ids_from(0, 10));
  CHECK(line(found) == "Ministers 10/10, OPEC 10/10, spoke 10/10, ");
  CHECK(found.sample == 10);
  CHECK(found.copies == 0);
}

TEST_CASE("the score is G² of articles with the word, against the lengths of all", "[trends]") {
  auto articles = ten_on("oil");
  for (int i = 10; i < 15; ++i) articles[static_cast<std::size_t>(i)].body.front() = "oil";
  const Archive archive({articles});
  const auto found = archive.terms(ids_from(0, 10));
  CHECK(line(found) == "oil 10/15, ");
  // Each of the 40 words of filler counts, and its stem; those of the lead three times.
  CHECK(found.terms.at(0).score == Approx(log_likelihood(10, 10 * 83, 5, 5 * 83 + 85 * 86)));
}

TEST_CASE("words stand out in the order of their scores, as many as are asked for", "[trends]") {
  auto articles = ten_on("quota barrel output");
  for (std::size_t i = 10; i < 15; ++i) articles[i].body.front() = "barrel output";
  for (std::size_t i = 15; i < 20; ++i) articles[i].body.front() = "output";
  const Archive archive({articles});
  CHECK(line(archive.terms(ids_from(0, 10))) == "quota 10/10, barrel 10/15, output 10/20, ");
  CHECK(line(archive.terms(ids_from(0, 10), {.most = 1})) == "quota 10/10, ");
  CHECK(archive.terms(ids_from(0, 10), {.most = 0}).terms.empty());
}

TEST_CASE("words that are as frequent elsewhere do not stand out", "[trends]") {
  const Archive archive({ten_on("Nothing new.")});
  CHECK(line(archive.terms(ids_from(0, 10))) == "new 10/10, ");
  CHECK(archive.terms(ids_from(20, 10)).terms.empty());
}

TEST_CASE("words that are not twice as frequent do not stand out, sure as they are", "[trends]") {
  const auto archive_of = [](std::size_t others) {
    auto articles = articles_on("Nothing happened.", 0, 200);
    for (std::size_t i = 0; i < 100 + others; ++i) articles[i].body.front() = "Oil happened.";
    return Archive({articles});
  };
  CHECK(log_likelihood(100, 8600, 55, 8600) > least_significant);
  CHECK(line(archive_of(55).terms(ids_from(0, 100))).empty());
  CHECK(line(archive_of(45).terms(ids_from(0, 100))) == "Oil 100/145, ");
}

TEST_CASE("longer articles do not make words of all articles stand out", "[trends]") {
  auto articles = articles_on("Nothing.", 0, 100);
  for (std::size_t i = 0; i < 50; ++i) articles[i].body.front() = "Nothing that is said here.";
  for (std::size_t i = 0; i < 20; ++i)
    for (std::uint64_t more = 1; more < 5; ++more)
      articles[i].body.push_back(filler(1000 * more + i));
  const Archive archive({articles});
  CHECK(line(archive.terms(ids_from(0, 20))).empty());
}

TEST_CASE("the words of the query and those of their stems are left out", "[trends]") {
  const Archive archive({ten_on("Ministers and a minister of OPEC discussed prices.")});
  const TermChoice choice{.left_out = {"minister", "price", "opec"}};
  CHECK(line(archive.terms(ids_from(0, 10), choice)) == "and 10/10, discussed 10/10, ");
}

TEST_CASE("of words with one stem the best stands for all", "[trends]") {
  auto articles = ten_on("prices quota");
  for (std::size_t i = 0; i < 8; ++i)
    articles[i].body.front() = "price pricing prices quotas quota";
  const Archive archive({articles});
  CHECK(line(archive.terms(ids_from(0, 10))) == "prices 10/10, quota 10/10, ");
}

TEST_CASE("a story that five papers printed makes no term of its own", "[trends]") {
  auto articles = ten_on("oil");
  const std::string story = "A whale swam up the Thames. " + filler(500) + filler(501);
  for (std::size_t i = 0; i < 5; ++i)
    articles[i].body = {story, "Edition " + filler(i).substr(0, 6)};
  const Archive archive({articles});
  const auto found = archive.terms(ids_from(0, 10));
  CHECK(line(found) == "oil 5/5, ");
  CHECK(found.sample == 10);
  CHECK(found.copies == 4);
}

TEST_CASE("copies in the sample are no part of what it is compared with", "[trends]") {
  auto articles = ten_on("oil");
  const std::string story = "oil " + filler(500) + filler(501);
  for (std::size_t i = 0; i < 5; ++i) articles[i].body = {story};
  const Archive archive({articles});
  const auto found = archive.terms(ids_from(0, 10));
  CHECK(line(found) == "oil 6/10, ");
  CHECK(found.terms.at(0).score == Approx(log_likelihood(6, 3 * 81 + 5 * 83, 0, 90 * 86)));
}

TEST_CASE("in few articles a word of one of them may stand out, in many not", "[trends]") {
  auto articles = articles_on("Nothing happened.", 0, 1500);
  articles[0].body.front() = "Whale.";
  const Archive archive({articles});
  CHECK(line(archive.terms(ids_from(0, 1))) == "Whale 1/1, ");
  CHECK(line(archive.terms(ids_from(0, 4))) == "Whale 1/1, ");
  CHECK(line(archive.terms(ids_from(0, 5))).empty());
}

TEST_CASE("pairs of ideographs stand out", "[trends]") {
  const Archive archive({ten_on("石油")});
  CHECK(line(archive.terms(ids_from(0, 10))) == "石油 10/10, ");
}

TEST_CASE("words are stemmed in the languages of their articles", "[trends]") {
  auto articles = ten_on("maisons maison");
  for (std::size_t i = 0; i < 10; ++i) articles[i].language = "fr";
  const Archive archive({articles});
  CHECK(line(archive.terms(ids_from(0, 10))) == "maison 10/10, ");
  CHECK(line(archive.terms(ids_from(0, 10), {.left_out = {"maisons"}})).empty());
}

TEST_CASE("a sample may come from several segments, of which some articles are dead", "[trends]") {
  const auto text = "Ministers spoke.";
  Archive archive(
      {articles_on(text, 0, 6), articles_on(text, 6, 6), articles_on("Nothing happened.", 20, 90)});
  CHECK(line(archive.terms(ids_from(0, 12))) == "Ministers 12/12, spoke 12/12, ");
  archive.remove({"n6", "n7", "n20"});
  // The dead are not found by their ids.
  CHECK(line(archive.terms(ids_from(0, 12))) == "Ministers 10/10, spoke 10/10, ");
}

TEST_CASE("nothing stands out in no articles, or in all", "[trends]") {
  CHECK(Archive({}).terms({}) == SignificantTerms{});
  const Archive archive({ten_on("oil")});
  CHECK(archive.terms({}) == SignificantTerms{});
  CHECK(archive.terms(ids_from(0, 100)).terms.empty());
}

TEST_CASE("two samples are told apart by the words that one has more often", "[trends]") {
  const Archive archive({joined(articles_on("Oil prices in Kuwait.", 0, 20),
                                articles_on("Oil prices in Quito.", 20, 20))});
  const auto first = ids_from(0, 20), second = ids_from(20, 20);
  CHECK(line(archive.distinctive(first, second)) == "Kuwait 20/0, ");
  CHECK(line(archive.distinctive(second, first)) == "Quito 20/0, ");
  CHECK(archive.distinctive(first, first).terms.empty());
  CHECK(archive.distinctive(first, {}).terms.empty());
  CHECK(archive.distinctive({}, first).terms.empty());
}

}  // namespace
}  // namespace backfile
