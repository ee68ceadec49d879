// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/item_version.h"

#include <catch2/catch.hpp>
#include <string>

namespace backfile {
namespace {

TEST_CASE("versions are compared by what they mean", "[item_version]") {
  struct Case {
    std::string older;
    std::string newer;
  };
  const Case cases[] = {
      {"1", "2"},
      {"9", "10"},
      {"009", "10"},
      {"99999999999999999999998", "99999999999999999999999"},
      {"20210516T090004Z", "20210516T090005Z"},
      {"2021-05-16T09:00:00+02:00", "2021-05-16T08:00:00Z"},
      {"20210516", "20210517"},
      {"1.9", "1.10"},
      {"1", "1.1"},
      {"v2", "v11"},
      {"a", "b"},
  };
  for (const auto& [older, newer] : cases) {
    INFO(older << " and " << newer);
    CHECK(is_older_version(older, newer));
    CHECK_FALSE(is_older_version(newer, older));
    CHECK_FALSE(is_older_version(older, older));
  }
}

TEST_CASE("the same version written in two ways is not older", "[item_version]") {
  CHECK_FALSE(is_older_version("7", "007"));
  CHECK_FALSE(is_older_version("007", "7"));
  CHECK_FALSE(is_older_version("2021-05-16T09:00:00+02:00", "2021-05-16T07:00:00Z"));
}

TEST_CASE("without a version nothing is older", "[item_version]") {
  CHECK_FALSE(is_older_version("", "2"));
  CHECK_FALSE(is_older_version("1", ""));
  CHECK_FALSE(is_older_version("", ""));
}

}  // namespace
}  // namespace backfile
