// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trends/sample_words.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <optional>
#include <thread>

#include "backfile/error.h"
#include "tests/searcher/trends_index.h"

namespace backfile {
namespace {

using namespace testing;

/// The words of all these articles, with the index that they are in.
class Sampled {
 public:
  explicit Sampled(const std::vector<Article>& articles)
      : index_(articles), snapshot_(open_index(index_.path())) {
    std::vector<std::string> ids;
    for (const auto& article : articles) ids.push_back(article.id);
    words_.emplace(documents_of(snapshot_.index(), ids), snapshot_, Deadline());
  }

  const SampleWords* operator->() const { return &*words_; }

  /// "spelling=articles" of every word, in the order of their bytes.
  std::string line() const {
    std::vector<std::string> lines;
    for (const auto& word : words_->words())
      lines.push_back(word.spelling() + "=" + std::to_string(word.articles));
    std::sort(lines.begin(), lines.end());
    std::string all;
    for (const auto& each : lines) all += each + " ";
    return all;
  }

 private:
  TestIndex index_;
  Snapshot snapshot_;
  std::optional<SampleWords> words_{};
};

TEST_CASE("the words of title, subtitle, captions and body are counted once an article",
          "[trends]") {
  Article article = make_article("a", "oil rises", {"oil oil prices", "higher oil"});
  article.subtitle = "second line";
  article.captions = {{"tanker oil", "Photo by Nobody"}};
  article.related = {{"elsewhere", "teaser", "picture"}};
  article.byline = "By Somebody";
  const Sampled sampled({article, make_article("b", "", {"Oil and gas"})});
  CHECK(sampled.line() == "and=1 gas=1 higher=1 line=1 oil=2 prices=1 rises=1 second=1 tanker=1 ");
  CHECK(sampled->articles_with("oil") == 2);
  CHECK(sampled->articles_with("nobody") == 0);
}

TEST_CASE("numbers, short words and what is said twice are not counted", "[trends]") {
  CHECK(
      Sampled({make_article("a", "", {"In 1987, 4.2 of 1,750 B-52 by 3rd ab12"})}).line().empty());
  CHECK(Sampled({make_article("a", "", {"COVID-19 and Q3GDP"})}).line() ==
        "COVID-19=1 COVID=1 Q3GDP=1 and=1 ");
  CHECK(Sampled({make_article("a", "", {"take-over"})}).line() == "over=1 take-over=1 take=1 ");
  CHECK(Sampled({make_article("a", "", {"l'inflation de l'Europe"})}).line() ==
        "l'Europe=1 l'inflation=1 ");
}

TEST_CASE("ideographs are counted by pairs", "[trends]") {
  CHECK(Sampled({make_article("a", "", {"石油価格"})}).line() == "価格=1 油価=1 石油=1 ");
}

TEST_CASE("a word is spelled as it is most often, titles aside", "[trends]") {
  const Sampled sampled({make_article("a", "REAGAN MEETS OPEC", {"Reagan said OPEC agreed."}),
                         make_article("b", "REAGAN SPEAKS", {"Prices fell. José voted."}),
                         make_article("c", "REAGAN RESTS", {"Now the prices and the prices."})});
  CHECK(
      sampled.line() ==
      "José=1 MEETS=1 Now=1 OPEC=1 RESTS=1 Reagan=3 SPEAKS=1 agreed=1 and=1 fell=1 prices=2 said=1 "
      "the=1 voted=1 ");
}

TEST_CASE("copies of an article are counted apart", "[trends]") {
  const std::string story = filler(1) + filler(2) + filler(3);
  const Sampled sampled({make_article("a", "", {story, "Lisbon"}),
                         make_article("b", "", {"Madrid", story}), make_article("c", "", {story}),
                         make_article("d", "", {filler(4)})});
  CHECK(sampled->read() == 4);
  CHECK(sampled->copies() == 2);
  CHECK(sampled->distinct() == 2);
  CHECK(sampled->articles_with("lisbon") == 1);
  CHECK(sampled->articles_with("madrid") == 0);
  const auto& words = sampled->words();
  CHECK(std::count_if(words.begin(), words.end(),
                      [](const auto& word) { return word.articles == 1 && word.copies == 2; }) > 0);
}

TEST_CASE("lengths are those of the index, with and without copies", "[trends]") {
  const Sampled sampled({make_article("a", "", {"one two three four"}),
                         make_article("b", "", {"one two three four"}),
                         make_article("c", "", {"five"})});
  CHECK(sampled->length() == 15);  // Each word, its stem, and that again for the lead.
  CHECK(sampled->length_read() == 27);
}

TEST_CASE("no articles have no words", "[trends]") {
  const Sampled sampled({});
  CHECK(sampled->read() == 0);
  CHECK(sampled->words().empty());
}

TEST_CASE("reading a sample ends at the deadline", "[trends]") {
  const TestIndex index({make_article("a", "", {"oil"})});
  Snapshot snapshot(open_index(index.path()));
  const Deadline deadline(std::chrono::milliseconds(1));
  std::this_thread::sleep_for(std::chrono::milliseconds(2));
  CHECK_THROWS_AS(SampleWords(documents_of(snapshot.index(), {"a"}), snapshot, deadline),
                  QueryError);
}

}  // namespace
}  // namespace backfile
