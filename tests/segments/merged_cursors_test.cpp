// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/merged_cursors.h"

#include <catch2/catch.hpp>
#include <tuple>

#include "tests/segments/documents.h"

namespace backfile {
namespace {

using namespace testing;
using Postings = std::vector<std::tuple<std::string, DocumentId, std::uint32_t, std::string>>;

/// Reads no more than `most` documents of a term.
Postings read_terms(const Sources& sources, std::size_t most = 1'000'000,
                    MergedTerms::Open open = &SegmentSource::postings) {
  const DocumentMap map(sources);
  Postings all;
  for (MergedTerms terms(sources, map, open); terms.next_term();) {
    std::size_t read = 0;
    while (read++ < most) {
      const auto* const posting = terms.next();
      if (!posting) break;
      all.emplace_back(terms.term(), posting->document, posting->wdf, posting->positions);
    }
  }
  return all;
}

/// Four documents in two batches. In the order of the segment: 3, 1, 0, 2.
Sources four_documents(const IsDead& is_dead = none_dead) {
  TestDocuments documents(4);
  documents[0] = {.terms = {{"a", {1, {}}}, {"b", {2, {5}}}}, .data = "zero"};
  documents[1] = {.terms = {{"a", {3, {}}}}, .data = "one", .date = {1987, 1, 1}};
  documents[2] = {.terms = {{"c", {4, {}}}}};
  documents[3] = {
      .terms = {{"a", {6, {}}}, {"b", {7, {8}}}}, .data = "three", .date = {1999, 1, 1}};
  return sources_of(batches_of(documents, 2, [](std::size_t i) { return i / 2; }), is_dead);
}

TEST_CASE("postings of several sources come by term and then by document",
          "[segments][merged_cursors]") {
  CHECK(read_terms(four_documents()) == Postings{{"a", 1, 6, ""},
                                                 {"a", 2, 3, ""},
                                                 {"a", 3, 1, ""},
                                                 {"b", 1, 7, ""},
                                                 {"b", 3, 2, ""},
                                                 {"c", 4, 4, ""}});
}

TEST_CASE("positions of several sources come by term and then by document",
          "[segments][merged_cursors]") {
  Postings positions = read_terms(four_documents(), 10, &SegmentSource::positions);
  for (auto& posting : positions) std::get<2>(posting) = 0;
  CHECK(positions == Postings{{"b", 1, 0, "\x08"}, {"b", 3, 0, "\x05"}});
}

TEST_CASE("postings of a term may be left unread", "[segments][merged_cursors]") {
  CHECK(read_terms(four_documents(), 1) ==
        Postings{{"a", 1, 6, ""}, {"b", 1, 7, ""}, {"c", 4, 4, ""}});
  CHECK(read_terms(four_documents(), 0).empty());
}

TEST_CASE("postings of dead documents do not come", "[segments][merged_cursors]") {
  const auto is_dead = [](std::uint64_t sequence) { return sequence != 0; };
  CHECK(read_terms(four_documents(is_dead)) == Postings{{"a", 1, 1, ""}, {"b", 1, 2, ""}});

  const TemporaryDirectory directory;
  write_segment(four_documents(), directory.path() / "s", with_term_lists(SegmentWriter::glass, 1));
  Tombstones dead;
  for (const auto document : {1U, 2U, 4U}) dead.add(document);
  CHECK(read_terms(stored(directory.path() / "s", dead)) ==
        Postings{{"a", 1, 1, ""}, {"b", 1, 2, ""}});
}

TEST_CASE("documents of several sources come in one order", "[segments][merged_cursors]") {
  const auto sources = four_documents();
  const DocumentMap map(sources);
  MergedDocuments documents(sources, map);
  std::vector<std::string> data;
  for (DocumentId number = 1; const auto* document = documents.next(); ++number) {
    CHECK(document->document == number);
    data.emplace_back(document->data.bytes);
  }
  CHECK(data == std::vector<std::string>{"three", "one", "zero", ""});
}

TEST_CASE("no sources give nothing", "[segments][merged_cursors]") {
  const Sources none;
  CHECK(read_terms(none).empty());
  CHECK(read_terms(sources_of(TestDocuments())).empty());
  CHECK(MergedDocuments(none, DocumentMap(none)).next() == nullptr);
}

}  // namespace
}  // namespace backfile
