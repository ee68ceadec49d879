// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/document_map.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/common/random.h"
#include "tests/segments/documents.h"

namespace backfile {
namespace {

using namespace testing;
using Numbers = std::vector<DocumentId>;

/// Of a source that is known to have `count` documents.
Numbers numbers(const DocumentMap& map, std::size_t source, DocumentId count) {
  Numbers all;
  for (DocumentId document = 1; document <= count; ++document)
    all.push_back(map.number(source, document));
  return all;
}

TestDocument of(Date date) { return {.date = date}; }

Sources two_sources(const IsDead& is_dead = none_dead) {
  const TestDocuments documents{of({1987, 1, 1}), of({1999, 1, 1}), of({1987, 1, 1}), of({}),
                                of({1999, 1, 1, 0})};
  return sources_of(batches_of(documents, 2, [](std::size_t i) { return i % 2; }), is_dead);
}

TEST_CASE("documents are numbered from the newest on and then as they came",
          "[segments][document_map]") {
  const DocumentMap map(two_sources());
  CHECK(map.size() == 5);
  CHECK(numbers(map, 0, 3) == Numbers{1, 3, 4});
  CHECK(numbers(map, 1, 2) == Numbers{2, 5});
}

TEST_CASE("documents that are left out leave no gap", "[segments][document_map]") {
  const DocumentMap map(two_sources([](std::uint64_t sequence) { return sequence == 1; }));
  CHECK(map.size() == 4);
  CHECK(numbers(map, 0, 3) == Numbers{1, 2, 3});
  CHECK(numbers(map, 1, 1) == Numbers{4});
}

TEST_CASE("a dead document of a stored segment has no number", "[segments][document_map]") {
  const TemporaryDirectory directory;
  write_segment(two_sources(), directory.path() / "s", with_term_lists(SegmentWriter::glass, 1));
  Tombstones dead;
  dead.add(1);
  dead.add(4);
  const DocumentMap map(stored(directory.path() / "s", dead));
  CHECK(map.size() == 3);
  CHECK(numbers(map, 0, 5) == Numbers{0, 1, 2, 0, 3});
}

TEST_CASE("no sources make no documents", "[segments][document_map]") {
  CHECK(DocumentMap(Sources()).size() == 0);
  CHECK(DocumentMap(sources_of(TestDocuments())).size() == 0);
}

TEST_CASE("a map keeps the order of keys however the documents are spread",
          "[segments][document_map]") {
  INFO("seed " << test_seed());
  Random random(test_seed());
  TestDocuments documents(2'000);
  for (auto& document : documents) document.date = {random.between(1990, 1999), 1, 1};
  const auto sources =
      sources_of(batches_of(documents, 7, [&](std::size_t) { return random.below(7); }));
  const DocumentMap map(sources);
  std::vector<SortKey> keys(map.size());
  for (std::size_t source = 0; source < sources.size(); ++source) {
    const auto& own = sources[source]->keys();
    for (DocumentId document = 1; document <= own.size(); ++document)
      keys.at(map.number(source, document) - 1) = own[document - 1];
  }
  CHECK(keys.size() == documents.size());
  CHECK(std::adjacent_find(keys.begin(), keys.end(), [](const auto& a, const auto& b) {
          return !a.comes_before(b);
        }) == keys.end());
}

}  // namespace
}  // namespace backfile
