// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "tests/indexer/versions.h"

namespace backfile {
namespace {

using namespace testing;
using Strings = std::vector<std::string>;

/// One `<article>` of the id "a" with a date.
std::string dated(const std::string& attributes, const std::string& date) {
  const std::string element = date.empty() ? "" : "<date>" + date + "</date>";
  return "<article id='a' " + attributes + "><title>back</title>" + element + "</article>";
}

/// An index in which item "a" was cancelled by a file that is no longer there.
struct Cancelled : Versions {
  explicit Cancelled(const std::string& attributes, const std::string& date = {}) {
    write("1.xml", item("version='1'", "one"));
    build();
    write("1.xml", dated("status='cancelled' " + attributes, date));
    update();
    REQUIRE(titles().empty());
  }

  /// The titles after an item with these attributes has come.
  Strings after(const std::string& attributes, const std::string& date = {}) {
    write("1.xml", dated(attributes, date));
    counts = update();
    return titles();
  }

  std::uint64_t remembered() const { return read_index_facts(archive.index()).manifest.cancelled; }

  RunCounts counts{};
};

TEST_CASE("what was cancelled stays out until a later version comes", "[versions]") {
  Cancelled index("version='2'");
  CHECK(index.remembered() == 1);
  CHECK(index.after("version='1'").empty());
  CHECK(index.counts.earlier == 1);
  CHECK(index.counts.added == 0);
  REQUIRE(index.earlier.size() == 1);
  CHECK(index.earlier[0].reason == "no later than what its provider has cancelled");
  CHECK(index.after("version='2'").empty());
  CHECK(index.after("").empty());
  CHECK(index.remembered() == 1);
  CHECK(index.after("version='3'") == Strings{"back"});
  CHECK(index.remembered() == 0);
  CHECK(index.after("version='2'") == Strings{"back"});
}

TEST_CASE("without versions a later date brings a cancelled item back", "[versions]") {
  Cancelled index("", "2021-05-16");
  CHECK(index.after("", "2021-05-15").empty());
  CHECK(index.after("", "2021-05-16T09:00:00Z").empty());
  CHECK(index.after("version='7'").empty());
  CHECK(index.after("version='7'", "2021-05-17") == Strings{"back"});
}

TEST_CASE("an item of which nothing is known stays cancelled", "[versions]") {
  Cancelled index("");
  CHECK(index.after("version='9'", "2030-01-01").empty());
}

TEST_CASE("of two cancellations the later one counts", "[versions]") {
  Cancelled index("version='4'");
  index.write("1.xml", item("version='2' status='cancelled'", ""));
  index.update();
  CHECK(index.after("version='3'").empty());
  CHECK(index.after("version='5'") == Strings{"back"});
}

TEST_CASE("within a run a cancelled item stays out too, in whatever order", "[versions]") {
  for (const unsigned jobs : {1U, 4U}) {
    Versions versions;
    versions.write("1.xml", item("version='2' status='cancelled'", ""));
    versions.write("2.xml", item("version='2'", "two"));
    const auto counts = versions.build(jobs);
    CHECK(versions.titles().empty());
    CHECK(counts.added == 0);
    CHECK(counts.cancelled == 1);
    CHECK(counts.earlier == 1);
  }
}

TEST_CASE("a cancelled item is remembered after merges, in a file of its own", "[versions]") {
  Cancelled index("version='2'");
  const auto before = read_manifest(index.archive.index());
  REQUIRE(before.cancellations);
  index.archive.write("2.xml", {make_article("b", "other"), make_article("c", "others")});
  index.update();
  merge_index(index.archive.index());
  const auto after = read_manifest(index.archive.index());
  CHECK(after.cancellations == before.cancellations);
  CHECK(after.cancelled == 1);
  CHECK(index.after("version='1'") == Strings{"other", "others"});
}

TEST_CASE("an index that is built anew has forgotten what was cancelled", "[versions]") {
  Cancelled index("version='2'");
  index.write("1.xml", item("version='1'", "one"));
  index.build();
  CHECK(index.titles() == Strings{"one"});
  CHECK(index.remembered() == 0);
  for (const auto& entry : std::filesystem::directory_iterator(index.archive.index()))
    CHECK(entry.path().filename().string().find("cancellations") == std::string::npos);
}

}  // namespace
}  // namespace backfile
