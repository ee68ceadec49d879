// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/stored_segment.h"

#include <catch2/catch.hpp>
#include <chrono>

#include "common/glass/version_file.h"
#include "indexer/program/child_process.h"
#include "tests/glass/tables.h"
#include "tests/segments/random_documents.h"

namespace backfile {
namespace {

using namespace testing;
using Problem = IndexError::Problem;
namespace fs = std::filesystem;

/// A segment of random documents, in a directory with room for more.
class Written {
 public:
  explicit Written(const TestDocuments& documents) {
    write_segment(sources_of(documents), segment(), with_term_lists(SegmentWriter::glass, 1));
  }

  fs::path segment() const { return directory_.path() / "segment"; }
  fs::path copy() const { return directory_.path() / "copy"; }

  void write_copy(SegmentWriter writer = SegmentWriter::glass) const {
    fs::remove_all(copy());
    write_segment(stored(segment()), copy(), with_term_lists(writer));
  }

 private:
  TemporaryDirectory directory_{};
};

TEST_CASE("a segment read as a source gives the same segment again", "[segments][stored]") {
  for (const std::size_t count : {1U, 2U, 300U, 4'000U}) {
    INFO("seed " << test_seed() << ", " << count << " documents");
    const Written written(RandomDocuments(test_seed()).make(count));
    written.write_copy();
    CHECK(differing_file(written.segment(), written.copy()) == "");
  }
}

TEST_CASE("a segment of large documents gives the same segment again", "[segments][stored]") {
  const Written written(large_documents());
  written.write_copy();
  CHECK(differing_file(written.segment(), written.copy()) == "");
}

TEST_CASE("a segment of documents without anything gives the same segment again",
          "[segments][stored]") {
  const Written written(TestDocuments(3));
  written.write_copy();
  CHECK(differing_file(written.segment(), written.copy()) == "");
}

TEST_CASE("a segment that Xapian wrote can be a source", "[segments][stored]") {
  const auto documents = RandomDocuments(test_seed()).make(3'000);
  const Written written(documents);
  written.write_copy(SegmentWriter::xapian);
  const TemporaryDirectory directory;
  write_segment(stored(written.copy()), directory.path() / "segment",
                with_term_lists(SegmentWriter::glass, 1));
  const auto files = files_of(written.segment());
  // Xapian's compressor is another one, so that tables with compressed tags differ.
  for (const auto& name : {"postlist.glass", "position.glass"})
    CHECK(read_file(directory.path() / "segment" / name) == files.at(name));
}

TEST_CASE("keys are those of the documents, in the order of the segment", "[segments][stored]") {
  const TestDocuments documents{{.date = {1987, 1, 1}}, {}, {.date = {1999, 1, 1, 7}}};
  const Written written(documents);
  const StoredSegment segment(written.segment(), {}, 40);
  REQUIRE(segment.keys().size() == 3);
  for (std::size_t i = 0; i < 3; ++i) CHECK(segment.keys()[i].sequence == 40 + i);
  CHECK(segment.keys()[0].date == date_key(schema::date_slot({1999, 1, 1, 7})));
  CHECK(segment.keys()[2].date == 0);
}

TEST_CASE("cursors may leave the documents of a term unread", "[segments][stored]") {
  TestDocuments documents(3'000);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    documents[i].terms = {{"a", {}}, {"b", {1, {3}}}};
    if (i % 2) documents[i].terms["c"] = {7, {}};
  }
  const Written written(documents);
  const auto sources = stored(written.segment());
  const auto terms = sources[0]->postings();
  Posting posting;
  REQUIRE(terms->next_term());
  CHECK(terms->term() == "a");
  REQUIRE(terms->next_term());
  CHECK(terms->term() == "b");
  for (DocumentId document = 1; document <= 1'500; ++document) {
    REQUIRE(terms->next(posting));
    REQUIRE(posting.document == document);
  }
  REQUIRE(terms->next_term());
  REQUIRE(terms->next(posting));
  CHECK(posting.document == 2);
  CHECK(posting.wdf == 7);
  CHECK_FALSE(terms->next_term());
}

TEST_CASE("positions are read alone, for the documents that have some", "[segments][stored]") {
  const Written written(TestDocuments{{.terms = {{"a", {1, {2}}}, {"b", {1, {}}}, {"c", {1, {5}}}}},
                                      {.terms = {{"a", {1, {}}}, {"c", {1, {4}}}}},
                                      {.terms = {{"c", {1, {7}}}}}});
  const auto sources = stored(written.segment());
  const auto terms = sources[0]->positions();
  Posting posting;
  REQUIRE(terms->next_term());
  CHECK(terms->term() == "a");
  REQUIRE(terms->next(posting));
  CHECK(posting.document == 1);
  CHECK(posting.positions == "\x02");
  CHECK_FALSE(terms->next(posting));
  REQUIRE(terms->next_term());
  CHECK(terms->term() == "c");
  REQUIRE(terms->next(posting));
  CHECK(posting.positions == "\x05");
  REQUIRE(terms->next(posting));
  CHECK(posting.document == 2);
  CHECK(posting.positions == "\x04");
  CHECK_FALSE(terms->next_term());
}

TEST_CASE("a segment that is not there or not understood is no source", "[segments][stored]") {
  const Written written(TestDocuments(1));
  CHECK(problem_of([&] { stored(written.copy()); }).has_value());
  write_file(written.segment() / "iamglass", "IAmChert");
  CHECK(problem_of([&] { stored(written.segment()); }).has_value());
}

TEST_CASE("a source whose files are gone says which one and why", "[segments][stored]") {
  const Written written(TestDocuments(1));
  const auto sources = stored(written.segment());
  fs::remove(written.segment() / "iamglass");
  CHECK_THROWS_WITH(sources[0]->postings(), Catch::Contains("iamglass: cannot be opened: No such"));
}

/// Gives a segment of two documents another table of term lists.
void replace_term_lists(const fs::path& segment, const Entries& entries) {
  const std::string name(glass::version_file_name);
  auto version = glass::decode_version_file(read_file(segment / name));
  glass::TableWriter writer(segment / glass::table_file(glass::termlist), 0);
  for (const auto& [key, tag] : entries) writer.add(key, std::string_view(tag));
  version.tables[glass::termlist] = writer.finish();
  write_file(segment / name, glass::encode(version));
}

TEST_CASE("a source whose table names a document that it has not is damaged",
          "[segments][stored]") {
  const Written written(TestDocuments(2));
  replace_term_lists(written.segment(),
                     {{glass::document_key(1), ""}, {glass::document_key(4'000'000'000), ""}});
  const auto end = run_in_child(
      [&] {
        return problem_of([&] { written.write_copy(); }) == Problem::damaged ? "damaged" : "taken";
      },
      std::chrono::seconds(60));
  CHECK((end == ChildEnd{ChildEnd::Kind::finished, "damaged"}));
}

TEST_CASE("a source whose keys are out of order is damaged", "[segments][stored]") {
  const Written written(TestDocuments(2));
  const auto file = written.segment() / "termlist.glass";
  auto bytes = read_file(file);
  const auto key = bytes.rfind(glass::document_key(1));
  REQUIRE(key != std::string::npos);
  bytes.replace(key, 2, glass::document_key(2));
  write_file(file, bytes);
  CHECK(problem_of([&] { written.write_copy(); }) == Problem::damaged);
}

}  // namespace
}  // namespace backfile
