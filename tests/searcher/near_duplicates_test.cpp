// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trends/near_duplicates.h"

#include <catch2/catch.hpp>

#include "tests/common/random.h"

namespace backfile {
namespace {

using Words = std::vector<std::uint32_t>;

// Words of a vocabulary of the size of a language's, by chance.
Words random_text(testing::Random& random, std::size_t length) {
  Words words(length);
  for (auto& word : words) word = static_cast<std::uint32_t>(random.below(20'000));
  return words;
}

Words part(const Words& words, std::size_t from, std::size_t to) {
  return {words.begin() + static_cast<std::ptrdiff_t>(from),
          words.begin() + static_cast<std::ptrdiff_t>(to)};
}

Words joined(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

Words with_one_in_ten_replaced(testing::Random& random, Words words) {
  for (std::size_t i = 0; i < words.size(); i += 10)
    words[i + random.below(10)] = static_cast<std::uint32_t>(random.below(20'000));
  return words;
}

bool are_copies(const Words& a, const Words& b) {
  DistinctTexts texts;
  REQUIRE(texts.add(a));
  return !texts.add(b);
}

TEST_CASE("an edited story is a copy of the story", "[trends]") {
  testing::Random random(testing::test_seed());
  for (int i = 0; i < 200; ++i) {
    INFO("seed " << testing::test_seed() << ", text " << i);
    const Words story = random_text(random, 500);
    const Words other_lead = random_text(random, 50);
    CHECK(are_copies(story, story));
    CHECK(are_copies(story, joined(other_lead, part(story, 50, 500))));
    CHECK(are_copies(story, joined(part(story, 0, 200), part(story, 300, 500))));
    CHECK(are_copies(story, part(story, 0, 350)));
    CHECK(are_copies(part(story, 0, 350), story));
  }
}

TEST_CASE("a story of which one word in ten is replaced is a copy", "[trends]") {
  testing::Random random(testing::test_seed());
  int copies = 0;
  for (int i = 0; i < 200; ++i) {
    const Words story = random_text(random, 500);
    copies += are_copies(story, with_one_in_ten_replaced(random, story));
  }
  INFO("seed " << testing::test_seed());
  CHECK(copies >= 196);  // Resemblance is estimated.
}

TEST_CASE("stories that share a third of their text are two stories", "[trends]") {
  testing::Random random(testing::test_seed());
  for (int i = 0; i < 200; ++i) {
    INFO("seed " << testing::test_seed() << ", text " << i);
    const Words boilerplate = random_text(random, 150);
    CHECK_FALSE(are_copies(joined(random_text(random, 300), boilerplate),
                           joined(random_text(random, 300), boilerplate)));
    CHECK_FALSE(are_copies(random_text(random, 500), random_text(random, 500)));
  }
}

TEST_CASE("short texts are copies if they are the same", "[trends]") {
  CHECK(are_copies({1}, {1}));
  CHECK(are_copies({1, 2}, {1, 2}));
  CHECK(are_copies({1, 2, 3}, {1, 2, 3}));
  CHECK_FALSE(are_copies({1}, {2}));
  CHECK_FALSE(are_copies({1, 2}, {2, 1}));
  CHECK_FALSE(are_copies({1, 2}, {1, 2, 3}));
  CHECK_FALSE(are_copies({}, {}));
  CHECK_FALSE(are_copies({}, {1}));
}

TEST_CASE("a thousand texts of one word each are a thousand texts", "[trends]") {
  DistinctTexts texts;
  std::size_t distinct = 0;
  for (std::uint32_t word = 0; word < 1000; ++word) distinct += texts.add({word});
  CHECK(distinct == 1000);
}

TEST_CASE("a copy of a copy is compared with the first text", "[trends]") {
  Words story(100);
  for (std::uint32_t i = 0; i < 100; ++i) story[i] = i;
  DistinctTexts texts;
  CHECK(texts.add(story));
  CHECK_FALSE(texts.add(part(story, 0, 70)));
  CHECK(texts.add(part(story, 0, 35)));
}

TEST_CASE("each of many texts is told from copies of all others", "[trends]") {
  testing::Random random(testing::test_seed());
  DistinctTexts texts;
  std::vector<Words> stories;
  for (int i = 0; i < 300; ++i) stories.push_back(random_text(random, 300));
  for (const auto& story : stories) CHECK(texts.add(story));
  for (const auto& story : stories) CHECK_FALSE(texts.add(part(story, 30, 300)));
}

double mean_resemblance(testing::Random& random, std::size_t of, std::size_t both) {
  double sum = 0;
  for (int i = 0; i < 200; ++i) {
    const Words text = random_text(random, of);
    sum += resemblance(sketch_of(text), sketch_of(part(text, 0, both)));
  }
  return sum / 200;
}

TEST_CASE("resemblance is what both texts have of what either has", "[trends]") {
  testing::Random random(testing::test_seed());
  INFO("seed " << testing::test_seed());
  // Texts of so many words have two shingles less.
  CHECK(mean_resemblance(random, 1002, 502) == Approx(0.5).margin(0.02));
  CHECK(mean_resemblance(random, 502, 102) == Approx(0.2).margin(0.02));
  CHECK(mean_resemblance(random, 22, 12) == Approx(0.5).margin(0.05));
  CHECK(resemblance(sketch_of({1, 1, 1, 1}), sketch_of({1, 1, 1})) == 1);
  CHECK(resemblance(sketch_of({1, 2, 3}), sketch_of({3, 2, 1})) < 0.1);
}

}  // namespace
}  // namespace backfile
