// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/glass_segment.h"

#include <catch2/catch.hpp>
#include <set>

#include "common/hash.h"
#include "indexer/segments/segment_writer.h"
#include "tests/segments/random_documents.h"

namespace backfile {
namespace {

using namespace testing;
namespace fs = std::filesystem;

SegmentRecord write(const fs::path& segment, const Sources& sources, unsigned threads = 1) {
  return write_segment(sources, segment, with_term_lists(SegmentWriter::glass, threads));
}

TEST_CASE("the record of a segment is that of its files", "[segments][glass_segment]") {
  const TemporaryDirectory directory;
  const auto record =
      write(directory.path() / "segment-7", sources_of(RandomDocuments(test_seed()).make(300)));
  CHECK(record.name == "segment-7");
  CHECK(record.documents == 300);
  CHECK(record.dead == 0);
  std::set<std::string> names;
  for (const auto& [name, size, checksum] : record.files) {
    INFO(name);
    const auto bytes = read_file(directory.path() / name);
    CHECK(size == bytes.size());
    CHECK(checksum == hash_hex(bytes));
    names.insert(name.substr(record.name.size() + 1));
  }
  std::set<std::string> found;
  for (const auto& [name, bytes] : files_of(directory.path() / record.name)) found.insert(name);
  CHECK(names == found);
  CHECK(names == std::set<std::string>{"columns", "docdata.glass", "iamglass", "position.glass",
                                       "postlist.glass", "termlist.glass"});
}

TEST_CASE("tables without entries have no file", "[segments][glass_segment]") {
  const TemporaryDirectory directory;
  const auto record = write(directory.path() / "s", sources_of(TestDocuments(2)));
  CHECK(record.files.size() == 4);
  CHECK_FALSE(fs::exists(directory.path() / "s" / "position.glass"));
  CHECK_FALSE(fs::exists(directory.path() / "s" / "docdata.glass"));
}

TEST_CASE("no documents make no segment", "[segments][glass_segment]") {
  const TemporaryDirectory directory;
  const auto segment = directory.path() / "s";
  CHECK(write(segment, {}).documents == 0);
  CHECK(write(segment, sources_of(TestDocuments())).documents == 0);
  CHECK(write(segment, sources_of(TestDocuments(3), [](auto) { return true; })).files.empty());
  CHECK_FALSE(fs::exists(segment));
}

TEST_CASE("the number of threads does not show in a segment", "[segments][glass_segment]") {
  const TemporaryDirectory directory;
  const auto documents = RandomDocuments(test_seed()).make(2'000);
  write(directory.path() / "one", sources_of(documents), 1);
  write(directory.path() / "two", sources_of(documents), 2);
  CHECK(differing_file(directory.path() / "one", directory.path() / "two") == "");
}

TEST_CASE("segments of other content have other names for Xapian", "[segments][glass_segment]") {
  const TemporaryDirectory directory;
  TestDocuments documents(2);
  write(directory.path() / "a", sources_of(documents));
  write(directory.path() / "b", sources_of(documents));
  documents[0].data = "x";
  write(directory.path() / "c", sources_of(documents));
  const auto uuid = [&](const char* name) {
    return Xapian::Database((directory.path() / name).string()).get_uuid();
  };
  CHECK(uuid("a") == uuid("b"));
  CHECK(uuid("a") != uuid("c"));
}

TEST_CASE("a directory that cannot be made is an error of the system",
          "[segments][glass_segment]") {
  const TemporaryDirectory directory;
  write_file(directory.path() / "file", "");
  CHECK_THROWS_AS(write(directory.path() / "file" / "s", sources_of(TestDocuments(1))), IndexError);
}

// The tables of postings, positions and values are not compressed, so that a word can be looked for
// in the bytes of the files; the others are read through Xapian.
TEST_CASE("nothing of a dead document is in the files", "[segments][glass_segment]") {
  const TemporaryDirectory directory;
  auto documents = RandomDocuments(test_seed()).make(400);
  auto& dead = documents[100];
  dead.terms["uniqueword"] = {1, {5}};
  dead.facets["topic"] = {"Uniqueword"};
  dead.data = "uniqueword " + std::string(400, 'x');
  dead.fingerprint = "fingeruniqueword";
  write(directory.path() / "all", sources_of(documents));
  const IsDead is_dead = [](std::uint64_t sequence) { return sequence == 100; };
  const auto all = sources_of(documents);
  Tombstones tombstones;
  for (std::uint32_t i = 0; i < all[0]->keys().size(); ++i) {
    if (is_dead(all[0]->keys()[i].sequence)) tombstones.add(i + 1);
  }
  write(directory.path() / "left-out", sources_of(documents, is_dead));
  write(directory.path() / "buried", stored(directory.path() / "all", tombstones));

  const auto bytes_found = [&](const std::string& name) {
    int found = 0;
    for (const auto& [file, bytes] : files_of(directory.path() / name))
      found += bytes.find("niqueword") != std::string::npos;
    const Xapian::Database database((directory.path() / name).string());
    for (Xapian::docid document = 1; document <= database.get_lastdocid(); ++document) {
      found += database.get_document(document).get_data().find("uniqueword") != std::string::npos;
      for (auto term = database.termlist_begin(document); term != database.termlist_end(document);
           ++term)
        found += (*term).find("uniqueword") != std::string::npos;
    }
    return found;
  };
  CHECK(bytes_found("all") >= 4);
  CHECK(bytes_found("left-out") == 0);
  CHECK(bytes_found("buried") == 0);
}

}  // namespace
}  // namespace backfile
