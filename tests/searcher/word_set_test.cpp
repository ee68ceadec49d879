// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/postings/word_set.h"

#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

#include "searcher/matches.h"
#include "tests/common/random.h"
#include "tests/searcher/segmented_index.h"

namespace backfile {
namespace {

using testing::make_article;
using testing::Random;
using testing::SegmentedIndex;
using testing::test_rounds;
using testing::test_seed;
using Xapian::Query;

std::map<Xapian::docid, double> weights(const OpenIndex& index, const Query& query) {
  Xapian::Enquire enquire(index.database);
  enquire.set_query(query);
  const auto found = enquire.get_mset(0, index.database.get_doccount());
  std::map<Xapian::docid, double> weights;
  for (auto hit = found.begin(); hit != found.end(); ++hit) weights[*hit] = hit.get_weight();
  return weights;
}

void check_same(const std::map<Xapian::docid, double>& one,
                const std::map<Xapian::docid, double>& other) {
  REQUIRE(one.size() == other.size());
  for (const auto& [document, weight] : one) {
    REQUIRE(other.contains(document));
    CHECK(weight == Approx(other.at(document)).epsilon(1e-9));
  }
}

/// Two indexes of random articles: in one of them every "cat" and every "dog" is a "pet".
class PetIndexes {
 public:
  explicit PetIndexes(Random& random) {
    for (std::size_t segments = 1 + random.below(3), id = 0; segments > 0; --segments) {
      std::vector<Article> with_species, with_pets;
      for (std::size_t count = 1 + random.below(40); count > 0; --count) {
        const auto name = std::to_string(id++);
        auto [species, pets] = texts(random);
        with_species.push_back(make_article(name, "News", {species}));
        with_pets.push_back(make_article(name, "News", {pets}));
      }
      species_.add(with_species);
      pets_.add(with_pets);
    }
  }

  OpenIndex species() const { return open_index(species_.path()); }
  OpenIndex pets() const { return open_index(pets_.path()); }

 private:
  static std::pair<std::string, std::string> texts(Random& random) {
    std::string species = "some", pets = "some";
    for (std::size_t length = random.below(12); length > 0; --length) {
      const std::string word =
          std::vector<std::string>{"cat", "dog", "cow", "hen"}[random.below(4)];
      species += " " + word;
      pets += word == "cat" || word == "dog" ? " pet" : " " + word;
    }
    return {species, pets};
  }

  SegmentedIndex species_{}, pets_{};
};

TEST_CASE("a set of words weighs what one word in the place of them all would",
          "[word_set][random]") {
  for (std::uint64_t i = 0; i < 30 * test_rounds(); ++i) {
    INFO("BACKFILE_TEST_SEED=" << test_seed() + i);
    Random random(test_seed() + i);
    const PetIndexes indexes(random);
    const OpenIndex species = indexes.species(), pets = indexes.pets();
    const Query set = WordSet::query(species, {"cat", "dog"}, false, {});
    check_same(weights(species, set), weights(pets, Query("pet")));
    check_same(weights(species, Query(Query::OP_AND, set, Query("hen"))),
               weights(pets, Query(Query::OP_AND, Query("pet"), Query("hen"))));
    check_same(weights(species, Query(Query::OP_SCALE_WEIGHT, set, 3)),
               weights(pets, Query(Query::OP_SCALE_WEIGHT, Query("pet"), 3)));
    CHECK(all_matches(species, set) == all_matches(pets, Query("pet")));
  }
}

TEST_CASE("a set of words in the body passes over those that stand elsewhere alone", "[word_set]") {
  const SegmentedIndex index(
      {{make_article("1", "A cat", {"A hen."}), make_article("2", "A hen", {"A cat."}),
        make_article("3", "A cat and a dog", {"A dog."})}});
  const OpenIndex open = open_index(index.path());
  CHECK(all_matches(open, WordSet::query(open, {"cat", "dog"}, true, {})) ==
        SegmentMatches{{2, 3}});
  CHECK(all_matches(open, WordSet::query(open, {"cat", "dog"}, false, {})) ==
        SegmentMatches{{1, 2, 3}});
}

TEST_CASE("a set of no words, or of words that are not there, matches nothing", "[word_set]") {
  const SegmentedIndex index({{make_article("1", "A cat")}, {make_article("2", "A dog")}});
  const OpenIndex open = open_index(index.path());
  CHECK(all_matches(open, WordSet::query(open, {}, false, {})) == SegmentMatches{{}, {}});
  CHECK(all_matches(open, WordSet::query(open, {"cow", "hen"}, false, {})) ==
        SegmentMatches{{}, {}});
  CHECK(weights(open, WordSet::query(open, {"cow", "dog"}, false, {})).size() == 1);
}

}  // namespace
}  // namespace backfile
