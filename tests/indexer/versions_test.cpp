// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "tests/indexer/versions.h"

namespace backfile {
namespace {

using namespace testing;
using Strings = std::vector<std::string>;

TEST_CASE("the newest version of a run is the article, whatever the order", "[versions]") {
  const std::string orders[][3] = {
      {"1", "2", "10"}, {"10", "2", "1"}, {"2", "10", "1"}, {"1", "10", "2"}};
  for (const auto& order : orders) {
    for (const unsigned jobs : {1U, 4U}) {
      Versions versions;
      int file = 0;
      for (const auto& version : order)
        versions.write(std::to_string(++file) + ".xml", item("version='" + version + "'", version));
      const auto counts = versions.build(jobs);
      CHECK(versions.titles() == Strings{"10"});
      CHECK(counts.added == 1);
      CHECK(counts.earlier == 2);
      CHECK(counts.repeated == 0);
      CHECK(versions.told.repeated.empty());
      CHECK(versions.earlier.size() == 2);
      CHECK(versions.earlier_versions() == 2);
    }
  }
}

TEST_CASE("of the same version the last one is the article", "[versions]") {
  Versions versions;
  versions.write("1.xml", item("version='2'", "first") + item("version='2'", "second"));
  CHECK(versions.build().repeated == 1);
  CHECK(versions.titles() == Strings{"second"});
  CHECK(versions.earlier_versions() == 0);
}

TEST_CASE("one without a version does not hide the version of the others", "[versions]") {
  Versions versions;
  versions.write("1.xml",
                 item("version='5'", "five") + item("", "none") + item("version='4'", "four"));
  versions.build();
  CHECK(versions.titles() == Strings{"none"});
  REQUIRE(versions.earlier.size() == 1);
  CHECK(versions.earlier[0].reason == "older than version 5, which was read before it");
}

TEST_CASE("an update does not go back to an older version", "[versions]") {
  Versions versions;
  versions.write("1.xml", item("version='5'", "five"));
  versions.build();
  versions.write("1.xml", item("version='4'", "four"));
  const auto counts = versions.update({}, true);
  CHECK(versions.titles() == Strings{"five"});
  CHECK(counts.earlier == 1);
  CHECK(counts.replaced == 0);
  CHECK(counts.removed == 0);
  REQUIRE(versions.earlier.size() == 1);
  CHECK(versions.earlier[0].reason == "older than version 5, which the index has");
  versions.write("1.xml", item("version='6'", "six"));
  CHECK(versions.update().replaced == 1);
  CHECK(versions.titles() == Strings{"six"});
  CHECK(versions.earlier_versions() == 1);
}

TEST_CASE("reading the same versions again changes nothing", "[versions]") {
  Versions versions;
  versions.write("1.xml", item("version='1'", "one") + item("version='2'", "two"));
  versions.build();
  const auto before = read_manifest(versions.archive.index());
  const auto counts = versions.update();
  CHECK(counts.unchanged == 1);
  CHECK(counts.earlier == 1);
  CHECK(read_manifest(versions.archive.index()) == before);
  CHECK(versions.earlier_versions() == 1);
}

TEST_CASE("a cancelled item removes the article", "[versions]") {
  Versions versions;
  versions.write("1.xml", item("version='1'", "one"));
  versions.write("2.xml", item("version='2' status='cancelled'", ""));
  auto counts = versions.build();
  CHECK(versions.titles().empty());
  CHECK(counts.cancelled == 1);
  CHECK(counts.added == 0);
  REQUIRE(versions.cancelled.size() == 1);
  CHECK(versions.cancelled[0].id == "a");

  versions.write("3.xml", item("version='3'", "three"));
  counts = versions.update();
  CHECK(versions.titles() == Strings{"three"});
  CHECK(counts.added == 1);
  CHECK(counts.cancelled == 0);

  versions.write("4.xml", item("version='4' status='cancelled'", ""));
  counts = versions.update();
  CHECK(versions.titles().empty());
  CHECK(counts.cancelled == 1);
}

TEST_CASE("a cancellation of an older version does nothing", "[versions]") {
  Versions versions;
  versions.write("1.xml", item("version='5'", "five"));
  versions.write("2.xml", item("version='4' status='cancelled'", ""));
  CHECK(versions.build().cancelled == 0);
  CHECK(versions.titles() == Strings{"five"});
  CHECK(versions.update().cancelled == 0);
  CHECK(versions.titles() == Strings{"five"});
}

TEST_CASE("a cancellation without a name is rejected", "[versions]") {
  Versions versions;
  versions.write("1.xml", "<article status='cancelled'/>");
  CHECK(versions.build().rejected == 1);
}

TEST_CASE("an embargoed item stays out until its time", "[versions]") {
  Versions versions;
  versions.write("1.xml", item("version='1'", "one"));
  versions.build();
  versions.write("1.xml", item("version='2' embargoed='2030-05-06T07:30:00Z'", "two"));
  const auto counts = versions.update({.now = {2030, 5, 6, 7 * 3600}}, true);
  CHECK(counts.embargoed == 1);
  CHECK(versions.titles() == Strings{"one"});
  REQUIRE(versions.embargoed.size() == 1);
  CHECK(versions.embargoed[0].reason == "embargoed until 2030-05-06T07:30:00Z");

  CHECK(versions.update({.now = {2030, 5, 6, 8 * 3600}}).replaced == 1);
  CHECK(versions.titles() == Strings{"two"});
}

TEST_CASE("an embargoed item is taken if that is asked for", "[versions]") {
  Versions versions;
  versions.write("1.xml", item("embargoed='2030-05-06'", "early"));
  versions.build();
  CHECK(versions.titles().empty());
  CHECK(versions.update({.include_embargoed = true}).added == 1);
  CHECK(versions.titles() == Strings{"early"});
}

TEST_CASE("versions are counted by format", "[versions]") {
  Versions versions;
  versions.write(
      "1.xml", item("version='1'", "one") + item("version='2'", "two") + "<article><x/></article>");
  const auto formats = versions.build().formats;
  REQUIRE(formats.size() == 1);
  const auto& [name, counts] = *formats.begin();
  CHECK(name == "article-xml");
  CHECK(counts.read == 3);
  CHECK(counts.indexed == 1);
  CHECK(counts.rejected == 1);
  CHECK(counts.replaced == 1);
}

}  // namespace
}  // namespace backfile
