// SPDX-License-Identifier: GPL-2.0-or-later
// Compares the labels of every capture in tests/cleaning/captures with the file of its name that
// ends in ".expected". UPDATE_EXPECTED=1 in the environment accepts the labels as they are.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/cleaning/labels.h"

namespace fs = std::filesystem;
using backfile::testing::labels_of;

namespace {

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> captures() {
  std::vector<fs::path> found;
  for (const auto& entry :
       fs::directory_iterator(fs::path(BACKFILE_TESTS_DIR) / "cleaning/captures")) {
    if (entry.path().extension() == ".txt") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool update_wanted() {
  const char* update = std::getenv("UPDATE_EXPECTED");
  return update && std::string(update) == "1";
}

}  // namespace

TEST_CASE("captures of differing sites are labelled as a reader would", "[cleaning]") {
  const auto paths = captures();
  REQUIRE(paths.size() >= 10);
  for (const auto& path : paths) {
    const auto expected = fs::path(path).replace_extension(".expected");
    const std::string labels = labels_of(read_file(path));
    if (update_wanted()) std::ofstream(expected, std::ios::binary) << labels;
    INFO(path.filename().string());
    CHECK(labels == read_file(expected));
  }
}
