// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/stored_article.h"

#include <catch2/catch.hpp>

#include "tests/common/random.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using namespace std::string_literals;
using Problem = IndexError::Problem;

Article article_with_everything() {
  return {.id = "gazette-17",
          .title = "Ferry runs again",
          .subtitle = "First crossing since May",
          .body = {"The ferry left at noon.", "", "It was full.\nNobody minded."},
          .captions = {{"The ferry", "L. Brandt"}, {"", "agency"}, {"The quay", ""}},
          .related = {{"Bridge closed", "For a year", "A bridge"}, {}},
          .byline = "By Ada Moor and Öyvind Falk",
          .authors = {"Ada Moor", "Öyvind Falk"},
          .source = "Gazette",
          .url = "https://gazette.example/17",
          .date = {1991, 6, 30, 43'200},
          .section = "Local",
          .language = "en",
          .topics = {"transport", "sea"},
          .places = {"north quay"},
          .people = {"C. Rask"},
          .organisations = {"Ferry Company"},
          .facets = {{"desk", {"day", "night"}}, {"edition", {}}},
          .path = "1991/17.xml"};
}

Problem problem_of(std::string_view data) {
  try {
    decode_article(data);
  } catch (const IndexError& error) {
    return error.problem();
  }
  FAIL("a damaged record was read");
  return {};
}

TEST_CASE("the id of a record is read without the rest", "[stored_article]") {
  const auto data = encode_article(article_with_everything());
  CHECK(id_of_stored(data) == article_with_everything().id);
  CHECK(id_of_stored(std::string_view(data).substr(0, 40)) == article_with_everything().id);
  CHECK_THROWS_AS(id_of_stored(""), IndexError);
  CHECK_THROWS_AS(id_of_stored(std::string_view(data).substr(0, 2)), IndexError);
  CHECK_THROWS_AS(id_of_stored('\x01' + data.substr(1)), IndexError);
}

TEST_CASE("an article is read from its record as it was", "[stored_article]") {
  CHECK(decode_article(encode_article(article_with_everything())) == article_with_everything());
  CHECK(decode_article(encode_article({})) == Article{});
  const Article strange{.id = "\0\x80\xFF"s, .title = std::string(70'000, 't'), .date = {1}};
  CHECK(decode_article(encode_article(strange)) == strange);
}

TEST_CASE("equal articles have equal records, others others", "[stored_article]") {
  const auto article = article_with_everything();
  CHECK(encode_article(article) == encode_article(Article(article)));
  auto moved = article;
  std::swap(moved.title, moved.subtitle);
  CHECK(encode_article(moved) != encode_article(article));
  auto later = article;
  later.date.second_of_day = -1;
  CHECK(encode_article(later) != encode_article(article));
}

TEST_CASE("a record that is cut short is damaged, wherever it is cut", "[stored_article]") {
  const auto data = encode_article(article_with_everything());
  for (std::size_t length = 0; length < data.size(); ++length) {
    INFO(length);
    CHECK(problem_of(std::string_view(data).substr(0, length)) == Problem::damaged);
  }
}

TEST_CASE("a record with something behind it or of another version is damaged",
          "[stored_article]") {
  auto data = encode_article(article_with_everything());
  CHECK(problem_of(data + '\0') == Problem::damaged);
  ++data[0];
  CHECK(problem_of(data) == Problem::damaged);
}

TEST_CASE("a record that promises more than it has is damaged", "[stored_article]") {
  const std::string huge = "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01";
  CHECK(problem_of("\x01" + huge) == Problem::damaged);
  // Id, title and subtitle are empty; the body has too many paragraphs.
  CHECK(problem_of("\x01\0\0\0"s + huge + std::string(100, '\0')) == Problem::damaged);
}

TEST_CASE("a record with a changed byte is read or damaged, and nothing else",
          "[stored_article][random]") {
  const auto data = encode_article(article_with_everything());
  testing::Random random(testing::test_seed());
  for (std::uint64_t i = 0; i < 20'000 * testing::test_rounds(); ++i) {
    auto changed = data;
    for (std::size_t n = 1 + random.below(4); n > 0; --n)
      changed[random.below(changed.size())] = static_cast<char>(random.below(256));
    INFO("BACKFILE_TEST_SEED=" << testing::test_seed());
    try {
      decode_article(changed);
    } catch (const IndexError& error) {
      REQUIRE(error.problem() == Problem::damaged);
    }
  }
}

}  // namespace
}  // namespace backfile
