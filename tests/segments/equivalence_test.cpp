// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <sstream>

#include "tests/segments/database_comparison.h"
#include "tests/segments/query_sampler.h"
#include "tests/segments/random_documents.h"

namespace backfile {
namespace {

using namespace testing;
namespace fs = std::filesystem;

/// A place for segments.
class Segments {
 public:
  fs::path operator/(const std::string& name) const { return directory_.path() / name; }

  Xapian::Database open(const std::string& name) const {
    return Xapian::Database((*this / name).string());
  }

  SegmentRecord write(const std::string& name, const Sources& sources,
                      SegmentWriter writer = SegmentWriter::glass, unsigned threads = 1) const {
    return write_segment(sources, *this / name, with_term_lists(writer, threads));
  }

  void write_without_term_lists(const std::string& name, const Sources& sources,
                                SegmentWriter writer) const {
    write_segment(sources, *this / name, {.writer = writer});
  }

  void write_both(const TestDocuments& documents) const {
    write("glass", sources_of(documents));
    write("xapian", sources_of(documents), SegmentWriter::xapian);
  }

 private:
  TemporaryDirectory directory_{};
};

std::string everything(const Segments& segments, const std::string& a, const std::string& b) {
  return DatabaseComparison(segments.open(a), segments.open(b)).everything();
}

/// How many errors Xapian's own check finds, and what it says.
std::string checked(const fs::path& segment) {
  std::ostringstream out;
  const auto errors = Xapian::Database::check(segment.string(), Xapian::DBCHECK_SHOW_STATS, &out);
  return errors == 0 ? "" : std::to_string(errors) + " errors: " + out.str();
}

std::string different_results(const Segments& segments, std::uint64_t seed, int queries) {
  DatabaseComparison comparison(segments.open("glass"), segments.open("xapian"));
  QuerySampler sampler(segments.open("xapian"), seed);
  for (int i = 0; i < queries; ++i) {
    const auto difference = comparison.results(sampler.next(), i % 5 == 0);
    if (!difference.empty()) return difference;
  }
  CHECK(comparison.hits() > static_cast<std::uint64_t>(queries));
  return {};
}

TEST_CASE("a segment of random documents is what Xapian would have written",
          "[segments][equivalence]") {
  for (std::uint64_t round = 0; round < 3 * test_rounds(); ++round) {
    const auto seed = test_seed() + round;
    INFO("seed " << seed);
    const Segments segments;
    segments.write_both(RandomDocuments(seed).make(round == 0 ? 7'000 : 400));
    DatabaseComparison comparison(segments.open("glass"), segments.open("xapian"));
    CHECK(comparison.everything() == "");
    CHECK(comparison.facts() > 10'000);
    CHECK(different_results(segments, seed, 300) == "");
    CHECK(checked(segments / "glass") == "");
  }
}

TEST_CASE("a segment of very large documents is what Xapian would have written",
          "[segments][equivalence]") {
  const Segments segments;
  segments.write_both(large_documents());
  CHECK(everything(segments, "glass", "xapian") == "");
  CHECK(different_results(segments, 1, 50) == "");
  CHECK(checked(segments / "glass") == "");
}

TEST_CASE("the first value of each of many slots is what Xapian would have written",
          "[segments][equivalence]") {
  TestDocuments documents(300);
  for (auto& document : documents) {
    document.date = {1987, 2, 3};
    document.fingerprint = "fingerprint";
    document.data = std::string(400, 'd');
    for (const char* const facet : {"source", "author", "section", "topic", "place", "person"})
      document.facets[facet] = {"a", "b", "c"};
    for (int i = 0; i < 20; ++i) document.facets["custom" + std::to_string(i)] = {"x", "y"};
  }
  const Segments segments;
  segments.write_both(documents);
  CHECK(everything(segments, "glass", "xapian") == "");
}

TEST_CASE("segments of next to nothing are what Xapian would have written",
          "[segments][equivalence]") {
  const TestDocuments empty(3);
  const TestDocuments one_term{{.terms = {{"a", {0, {}}}}}};
  const TestDocuments one_position{{.terms = {{"a", {1, {0}}}}}};
  const TestDocuments data_alone{{.data = "d"}, {}};
  const TestDocuments value_alone{{}, {.date = {1987, 2, 3}}};
  for (const auto& documents : {empty, one_term, one_position, data_alone, value_alone}) {
    const Segments segments;
    segments.write_both(documents);
    CHECK(everything(segments, "glass", "xapian") == "");
    CHECK(checked(segments / "glass") == "");
  }
}

TEST_CASE("a segment without term lists lacks nothing else, whoever writes it from whatever",
          "[segments][equivalence]") {
  const Segments segments;
  segments.write_both(RandomDocuments(test_seed()).make(4'500));
  for (const auto writer : {SegmentWriter::glass, SegmentWriter::xapian}) {
    const std::string name = writer == SegmentWriter::glass ? "glass" : "xapian";
    // From one that has them, then from one that has none.
    segments.write_without_term_lists("first", stored(segments / name), writer);
    segments.write_without_term_lists("second", stored(segments / "first"), writer);
    for (const auto& lean : {"first", "second"}) {
      INFO(name << " " << lean);
      DatabaseComparison comparison(segments.open(lean), segments.open("xapian"));
      CHECK(comparison.all_but_term_lists() == "");
      CHECK(comparison.facts() > 10'000);
      CHECK_FALSE(fs::exists(segments / lean / "termlist.glass"));
      CHECK(checked(segments / lean) == "");
      fs::remove_all(segments / lean);
    }
  }
}

TEST_CASE("a segment compacted by Xapian stays what it is", "[segments][equivalence]") {
  const Segments segments;
  segments.write_both(RandomDocuments(test_seed()).make(2'500));
  const std::pair<std::string, unsigned> ways[] = {{"full", Xapian::Compactor::FULL},
                                                   {"fuller", Xapian::Compactor::FULLER}};
  for (const auto& [name, way] : ways) {
    segments.open("glass").compact((segments / name).string(), way);
    CHECK(everything(segments, name, "xapian") == "");
    CHECK(checked(segments / name) == "");
  }
}

TEST_CASE("segments merged by Xapian are its own, merged", "[segments][equivalence]") {
  const Segments segments;
  const auto some = RandomDocuments(test_seed()).make(1'500);
  const auto others = RandomDocuments(test_seed() + 1).make(700);
  for (const auto writer : {SegmentWriter::glass, SegmentWriter::xapian}) {
    const std::string name = writer == SegmentWriter::glass ? "glass" : "xapian";
    segments.write(name + "-a", sources_of(some), writer);
    segments.write(name + "-b", sources_of(others), writer);
    auto both = segments.open(name + "-a");
    both.add_database(segments.open(name + "-b"));
    // Metadata of the same name, such as the values of a facet, cannot be merged by Xapian.
    class First : public Xapian::Compactor {
      std::string resolve_duplicate_metadata(const std::string&, std::size_t,
                                             const std::string tags[]) override {
        return tags[0];
      }
    } first;
    both.compact((segments / name).string(), 0, 0, first);
  }
  CHECK(everything(segments, "glass", "xapian") == "");
  CHECK(checked(segments / "glass") == "");
}

TEST_CASE("a segment does not depend on how its documents came to the writer",
          "[segments][equivalence]") {
  const Segments segments;
  const auto documents = RandomDocuments(test_seed()).make(2'500);
  segments.write("whole", sources_of(documents));
  Random random(test_seed());
  for (const std::size_t count : {1U, 2U, 5U}) {
    const auto split = [&] {
      Random places(count);
      return batches_of(documents, count, [&](std::size_t) { return places.below(count); });
    };
    auto sources = sources_of(split());
    std::reverse(sources.begin(), sources.end());
    const std::string name = "split-" + std::to_string(count);
    segments.write(name, sources, SegmentWriter::glass, 2);
    CHECK(differing_file(segments / "whole", segments / name) == "");

    // Some set aside first.
    sources = sources_of(split());
    for (std::size_t i = 0; i < count; i += 2) {
      const std::string aside = name + "-aside-" + std::to_string(i);
      Sources one;
      one.push_back(std::move(sources[i]));
      segments.write(aside, one);
      sources[i] = std::make_unique<StoredSegment>(segments / aside, Tombstones(), one[0]->keys());
    }
    segments.write(name + "-set-aside", sources);
    CHECK(differing_file(segments / "whole", segments / (name + "-set-aside")) == "");
  }
}

TEST_CASE("a segment is the same from batches without its dead documents and from stored ones",
          "[segments][equivalence]") {
  const Segments segments;
  const auto documents = RandomDocuments(test_seed()).make(1'000);
  const IsDead is_dead = [](std::uint64_t sequence) { return sequence % 3 == 1; };
  TestDocuments living;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (!is_dead(i)) living.push_back(documents[i]);
  }
  segments.write("living", sources_of(living));
  segments.write("left-out", sources_of(documents, is_dead));
  CHECK(differing_file(segments / "living", segments / "left-out") == "");

  const auto all = sources_of(documents);
  segments.write("all", all);
  Tombstones dead;
  for (std::size_t i = 0; i < all[0]->keys().size(); ++i) {
    if (is_dead(all[0]->keys()[i].sequence)) dead.add(static_cast<std::uint32_t>(i + 1));
  }
  CHECK(dead.size() == 333);
  segments.write("buried", stored(segments / "all", dead));
  CHECK(differing_file(segments / "living", segments / "buried") == "");
  segments.write("buried-by-xapian", stored(segments / "all", dead), SegmentWriter::xapian);
  CHECK(everything(segments, "buried", "buried-by-xapian") == "");
}

}  // namespace
}  // namespace backfile
