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
  CHECK(met.add(added("a"), 10).meeting == Meeting::first);
  CHECK(met.add(added("b"), 11).meeting == Meeting::first);
  CHECK(met.add(added("a"), 12).meeting == Meeting::repeated);
  CHECK(met.add(added("a"), 13).meeting == Meeting::repeated);
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
  CHECK(met.add(unchanged("a", {0, 3}), 11).meeting == Meeting::repeated);
  CHECK(met.is_dead(10));
  met.add(unchanged("b", {0, 4}), 12);
  CHECK(met.add(replacing("b", {0, 4}), 13).meeting == Meeting::repeated);
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

TEST_CASE("of several versions the newest one lives, whatever the order", "[met_articles]") {
  const auto version = [](const std::string& number) {
    PutOutcome outcome = added("a");
    outcome.version = number;
    return outcome;
  };
  MetArticles met(0);
  met.add(version("2"), 10);
  CHECK(met.add(version("1"), 11).meeting == Meeting::older);
  CHECK(met.add(version("3"), 12).meeting == Meeting::newer);
  CHECK(met.add(version(""), 13).meeting == Meeting::repeated);
  CHECK(met.add(version("2"), 14).meeting == Meeting::older);
  CHECK(met.version_of(hash_bytes("a")) == "3");
  for (const unsigned dead : {10U, 11U, 12U, 14U}) CHECK(met.is_dead(dead));
  CHECK_FALSE(met.is_dead(13));
  CHECK(met.earlier_versions() == 3);
}

TEST_CASE("what is cancelled is taken from the index and from the run", "[met_articles]") {
  TestIndex index({make_article("a", "one"), make_article("b", "two")});
  IndexChange change(index.path(), read_manifest(index.path()), {.jobs = 1});
  const auto cancelled = [](const std::string& id, ArticlePlace place) {
    return PutOutcome{.cancelled = true, .existing = place, .id_hash = hash_bytes(id)};
  };
  MetArticles met(1);
  met.add(replacing("a", {0, 1}), first_new_sequence);
  CHECK_FALSE(met.add(cancelled("a", {0, 1}), first_new_sequence + 1).former.cancelled);
  CHECK(met.is_dead(first_new_sequence));
  met.add(cancelled("b", {0, 2}), first_new_sequence + 2);
  CHECK(met.add(replacing("b", {0, 2}), first_new_sequence + 3).former.cancelled);
  CHECK_FALSE(met.is_dead(first_new_sequence + 3));
  met.remove_replaced(change);
  change.publish([](std::uint64_t) { return false; });
  CHECK(index.ids("*").empty());
}

}  // namespace
}  // namespace backfile
