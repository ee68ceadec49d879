// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/learning/block_counts.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/learning/articles.h"

using namespace backfile;
using namespace backfile::testing;

namespace {

const std::string slogan = "The Gazette is read on both sides of the sound.";

LearnedBlocks learned_from(const std::vector<Article>& articles,
                           BlockCounts counts = BlockCounts()) {
  for (const auto& article : articles) counts.note(article, blocks_of(article));
  return counts.learn();
}

}  // namespace

TEST_CASE("what stands in many articles of a source is learned, with its numbers", "[learning]") {
  std::vector<Article> articles;
  for (int i = 0; i < 40; ++i) articles.push_back(story(i, "The Gazette"));
  for (int i = 0; i < 10; ++i) articles[static_cast<std::size_t>(i)].body.push_back(slogan);
  const auto blocks = learned_from(articles).blocks();
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0] == LearnedBlock{"The Gazette", 10, 40, slogan});
}

TEST_CASE("what several sources have a little of is not learned", "[learning]") {
  std::vector<Article> articles;
  for (int i = 0; i < 40; ++i) {
    articles.push_back(story(i, "Paper " + std::to_string(i % 20)));
    articles.back().body.push_back(slogan);
  }
  CHECK(learned_from(articles).blocks().empty());
}

TEST_CASE("a block counts once for an article, however often it stands there", "[learning]") {
  std::vector<Article> articles;
  for (int i = 0; i < 10; ++i) articles.push_back(story(i, "The Gazette"));
  for (int i = 0; i < 9; ++i) articles[0].body.push_back(slogan);
  articles[1].body.push_back(slogan);
  CHECK(learned_from(articles).blocks().empty());
}

TEST_CASE("versions of one article teach nothing", "[learning]") {
  std::vector<Article> articles;
  for (int i = 0; i < 12; ++i) {
    articles.push_back(story(1, "The Gazette"));
    articles.back().body.push_back(
        "The third night on the light of the sound was the longest of all.");
    articles.back().body.push_back(
        "The second ferry of the morning found nobody there to be greeted.");
    articles.back().title += " " + std::to_string(i);
    articles.back().body.push_back("It is " + in_letters(i) + " o'clock.");
  }
  CHECK(learned_from(articles).blocks().empty());
}

TEST_CASE("the shorter a block is and the more it looks like text, the more is asked of it",
          "[learning]") {
  const std::string box =
      "Every evening we send the three stories that matter most on both sides of the sound to you.";
  struct Case {
    std::string text;
    std::uint64_t articles, of, stories;
    bool furniture;
  };
  const Case cases[] = {{slogan, 10, 1000, 10, true},
                        {slogan, 9, 1000, 9, false},
                        {slogan, 4, 100, 4, false},
                        {slogan, 3, 4, 3, true},
                        {slogan, 2, 2, 2, false},
                        {slogan, 300, 400, 2, false},
                        {box, 5, 1000, 5, true},
                        {box, 4, 1000, 4, false},
                        {box, 5, 10'000, 5, false},
                        {"How did it begin?", 150, 1000, 20, false},
                        {"How did it begin?", 200, 1000, 20, true}};
  for (const auto& [text, articles, of, stories, furniture] : cases) {
    CAPTURE(text, articles, of, stories);
    CHECK(is_furniture(text, articles, of, stories) == furniture);
  }
}

TEST_CASE("what is learned is the same block with other digits and addresses", "[learning]") {
  std::vector<Article> articles;
  for (int i = 0; i < 20; ++i) {
    articles.push_back(story(i, "The Gazette"));
    articles.back().body.push_back("Read or share: https://gz.example/" + std::to_string(i));
  }
  const auto learned = learned_from(articles);
  REQUIRE(learned.blocks().size() == 1);
  CHECK(learned.blocks()[0].articles == 20);
}

TEST_CASE("little memory costs what is rare, not what is frequent", "[learning]") {
  std::vector<Article> articles;
  for (int i = 0; i < 400; ++i) {
    articles.push_back(story(i, "The Gazette"));
    articles.back().body.push_back(slogan);
  }
  const auto blocks = learned_from(articles, BlockCounts(64, 4096)).blocks();
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].text == slogan);
  CHECK(learned_from(articles, BlockCounts(64, 10)).blocks().empty());  // No room for its text.
}

TEST_CASE("learned blocks come by source, the most frequent ones first", "[learning]") {
  std::vector<Article> articles;
  for (int i = 0; i < 40; ++i) {
    articles.push_back(story(i, i < 20 ? "Beacon" : "Courier"));
    articles.back().body.push_back("Help us to print.");
    if (i % 2 == 0) articles.back().body.push_back("All winds, every hour.");
  }
  std::string order;
  const auto learned = learned_from(articles);
  for (const auto& block : learned.blocks())
    order += block.source.substr(0, 1) + std::to_string(block.articles) + " ";
  CHECK(order == "B20 B10 C20 C10 ");
}
