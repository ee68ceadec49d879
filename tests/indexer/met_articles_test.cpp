// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/met_articles.h"

#include <catch2/catch.hpp>

#include "common/hash.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using namespace testing;

PutOutcome added(const std::string& id) { return {.in_batch = true, .id_hash = hash_bytes(id)}; }

PutOutcome replacing(const std::string& id, ArticlePlace place) {
  return {.in_batch = true, .existing = place, .id_hash = hash_bytes(id)};
}

PutOutcome unchanged(const std::string& id, ArticlePlace place) {
  return {.in_batch = false, .existing = place, .id_hash = hash_bytes(id)};
}

TEST_CASE("of articles with one id the last one lives", "[met_articles]") {
  MetArticles met(0);
  CHECK(met.add(added("a"), 10));
  CHECK(met.add(added("b"), 11));
  CHECK_FALSE(met.add(added("a"), 12));
  CHECK_FALSE(met.add(added("a"), 13));
  CHECK(met.is_dead(10));
  CHECK_FALSE(met.is_dead(11));
  CHECK(met.is_dead(12));
  CHECK_FALSE(met.is_dead(13));
}

TEST_CASE("what was never met is dead", "[met_articles]") {
  MetArticles met(0);
  CHECK(met.is_dead(0));
  met.add(added("a"), 10);
  CHECK(met.is_dead(11));
}

TEST_CASE("what was met in the index is known, changed or not", "[met_articles]") {
  MetArticles met(2);
  met.add(replacing("a", {0, 3}), 10);
  met.add(unchanged("b", {1, 7}), 11);
  CHECK(met.contains({0, 3}));
  CHECK(met.contains({1, 7}));
  CHECK_FALSE(met.contains({1, 3}));
}

TEST_CASE("the last one counts also when it is what the index has", "[met_articles]") {
  MetArticles met(1);
  met.add(replacing("a", {0, 3}), 10);
  CHECK_FALSE(met.add(unchanged("a", {0, 3}), 11));
  CHECK(met.is_dead(10));
  met.add(unchanged("b", {0, 4}), 12);
  CHECK_FALSE(met.add(replacing("b", {0, 4}), 13));
  CHECK_FALSE(met.is_dead(13));
}

TEST_CASE("what a newer article replaced is taken from the index, and only that",
          "[met_articles]") {
  TestIndex index({make_article("a", "one"), make_article("b", "two"), make_article("c", "three")});
  const auto manifest = read_manifest(index.path());
  IndexChange change(index.path(), manifest, {.jobs = 1});
  MetArticles met(1);
  met.add(replacing("a", {0, 1}), first_new_sequence);
  met.add(unchanged("b", {0, 2}), first_new_sequence + 1);
  met.add(replacing("c", {0, 3}), first_new_sequence + 2);
  met.add(unchanged("c", {0, 3}), first_new_sequence + 3);
  met.remove_replaced(change);
  change.publish([](std::uint64_t) { return false; });
  CHECK(index.ids("*") == std::vector<std::string>{"b", "c"});
}

}  // namespace
}  // namespace backfile
