// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cancellations.h"

#include <catch2/catch.hpp>

#include "backfile/error.h"
#include "indexer/verify.h"
#include "tests/indexer/runs.h"

namespace backfile {
namespace {

using namespace testing;

TEST_CASE("states are compared by version, else by date as far as both are known",
          "[cancellations]") {
  const Date day{2021, 5, 16};
  const Date next{2021, 5, 17};
  const Date moment{2021, 5, 16, 36'000};
  CHECK(is_later_state({"10", {}}, {"9", {}}));
  CHECK_FALSE(is_later_state({"9", next}, {"10", day}));
  CHECK_FALSE(is_later_state({"9", {}}, {"9", {}}));
  CHECK(is_later_state({"", next}, {"9", day}));
  CHECK(is_later_state({"1", next}, {"", day}));
  CHECK(is_later_state({"", next}, {"", moment}));
  CHECK_FALSE(is_later_state({"", moment}, {"", day}));
  CHECK_FALSE(is_later_state({"", {2021, 5}}, {"", day}));
  CHECK(is_later_state({"", {2022}}, {"", day}));
  CHECK_FALSE(is_later_state({"1", day}, {"", {}}));
  CHECK_FALSE(is_later_state({}, {}));
}

TEST_CASE("cancellations are read as they were written", "[cancellations]") {
  Cancellations some;
  some.add("urn:a", {"3", {2021, 5, 16, 3600}});
  some.add("\"quoted\"\nand \\ é", {"", {2021}});
  some.add("c", {});
  CHECK(Cancellations::decode(some.encode()) == some);
  CHECK(Cancellations::decode("") == Cancellations{});
  CHECK(some.size() == 3);
}

TEST_CASE("what is no file of cancellations is damaged", "[cancellations]") {
  for (const char* text : {"\n", "x", "[]\n", "[\"a\"]\n", "[\"a\",\"1\"", "[1,2,3]\n", "{}\n",
                           "[\"a\",\"1\",\"\"]\n[\"b\"", "\xff\xfe"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(Cancellations::decode(text), IndexError);
  }
}

/// An index of one article, and one that was cancelled.
struct OneCancelled {
  OneCancelled() {
    archive.write("1.xml", {make_article("a", "one")});
    write_file(archive.news() / "2.xml", "<article id='b' version='2' status='cancelled'/>");
    archive.build();
  }

  std::filesystem::path file() const {
    return archive.index() / read_manifest(archive.index()).cancellations->name;
  }

  std::vector<Finding> findings() const {
    return verify_index(archive.index(), {.check_segment = check_segment}).findings;
  }

  Archive archive{};
};

TEST_CASE("verify compares the file of cancellations", "[cancellations]") {
  const OneCancelled index;
  CHECK(index.findings().empty());
  const auto name = index.file().filename().string();
  write_file(index.file(), "[\"b\",\"3\",\"\"]\n");
  CHECK(index.findings() ==
        std::vector<Finding>{{name, "its bytes are not those that were written"}});
  std::filesystem::remove(index.file());
  CHECK(index.findings() == std::vector<Finding>{{name, "missing"}});
  CHECK_THROWS_AS(index.archive.update(), IndexError);
}

TEST_CASE("verify counts the items that were cancelled", "[cancellations]") {
  const OneCancelled index;
  auto manifest = read_manifest(index.archive.index());
  manifest.cancelled = 2;
  write_file(index.archive.index() / manifest_name, manifest_text(manifest));
  REQUIRE(index.findings().size() == 1);
  CHECK(index.findings()[0].what == "names 1 items instead of 2");
}

}  // namespace
}  // namespace backfile
