// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/vocabulary.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "tests/common/random.h"

namespace backfile {
namespace {

using namespace testing;
using namespace std::string_literals;

TEST_CASE("a term has the number of its first coming", "[segments][vocabulary]") {
  INFO("seed " << test_seed());
  Random random(test_seed());
  Vocabulary vocabulary;
  std::map<std::string, TermId> known;
  std::size_t wrong = 0;
  for (int i = 0; i < 60'000; ++i) {
    // Long ones are rarer, and some need a block of their own.
    const auto term = random.bytes(random.below(random.one_in(100) ? 400 : 4));
    const auto [place, is_new] = known.try_emplace(term, static_cast<TermId>(known.size()));
    wrong += vocabulary.add(term) != place->second;
  }
  CHECK(wrong == 0);
  CHECK(known.size() > 10'000);
  CHECK(vocabulary.size() == known.size());
  for (const auto& [term, id] : known) wrong += vocabulary[id] != term;
  CHECK(wrong == 0);
  CHECK(vocabulary.memory() > known.size() * 20);
}

TEST_CASE("terms that differ in one byte or in length alone are different",
          "[segments][vocabulary]") {
  Vocabulary vocabulary;
  std::vector<std::string> terms{""};
  for (std::size_t i = 0; terms[i].size() < 10; ++i) {
    terms.push_back(terms[i] + 'a');
    terms.push_back(terms[i] + '\0');
  }
  for (int round = 0; round < 2; ++round) {
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < terms.size(); ++i) wrong += vocabulary.add(terms[i]) != i;
    CHECK(wrong == 0);
  }
  CHECK(vocabulary.size() == terms.size());
}

TEST_CASE("a vocabulary is sorted by bytes", "[segments][vocabulary]") {
  Vocabulary vocabulary;
  std::vector<std::string> terms{
      "b",       "a",   "a\0"s,        "\xFF",   "aaaaaaaab",  "aaaaaaaaa", "aaaaaaaa",
      "aaaaaaa", "\0"s, "aaaaaaaa\0"s, "a\0\0"s, "aaaaaaa\0"s, "\x80trade", "aaaaaaaaa\0"s};
  for (const auto& term : terms) vocabulary.add(term);
  std::sort(terms.begin(), terms.end());
  std::vector<std::string> found;
  for (const auto id : vocabulary.sorted()) found.emplace_back(vocabulary[id]);
  CHECK(found == terms);
}

TEST_CASE("a vocabulary may be empty and hold terms longer than a block of its memory",
          "[segments][vocabulary]") {
  Vocabulary vocabulary;
  CHECK(vocabulary.sorted().empty());
  const std::string term(1 << 19, 't');
  CHECK(vocabulary.add(term) == 0);
  CHECK(vocabulary.add("u") == 1);
  CHECK(vocabulary.add(term) == 0);
  CHECK(vocabulary[0] == term);
}

}  // namespace
}  // namespace backfile
