// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>
#include <sstream>

#include "common/xapian_guard.h"
#include "tests/common/random.h"
#include "tests/searcher/oil_articles.h"

namespace backfile {
namespace {

using testing::oil_articles;
using testing::read_file;
using testing::TestIndex;
using testing::write_file;

// What opening, searching, counting and reading end with: a problem, or "answers".
std::string end_of(const std::filesystem::path& index) {
  try {
    Searcher searcher(index);
    searcher.search({.query = "oil", .limit = 1000, .facets = {{"topic"}, {"month"}}});
    searcher.search({.query = "wor*"});
    searcher.search({.query = "body:\"oil word1\""});
    searcher.article("3");
    searcher.refresh();
  } catch (const IndexError& error) {
    std::ostringstream problem;
    problem << error.problem();
    return problem.str();
  }
  return "answers";
}

TEST_CASE("an index that is not there is missing", "[searcher]") {
  const testing::TemporaryDirectory directory;
  CHECK(end_of(directory.path()) == "missing");
  CHECK(end_of(directory.path() / "nowhere") == "missing");
}

TEST_CASE("an index of another version is incompatible", "[searcher]") {
  const TestIndex index(oil_articles(0, 1));
  const auto manifest = index.path() / manifest_name;
  write_file(manifest, std::regex_replace(read_file(manifest), std::regex("\"format\": [0-9]+"),
                                          "\"format\": 99"));
  CHECK(end_of(index.path()) == "incompatible");
}

TEST_CASE("an index without its segment is damaged", "[searcher]") {
  const TestIndex index(oil_articles(0, 1));
  std::filesystem::remove_all(index.segment());
  CHECK(end_of(index.path()) == "damaged");
}

TEST_CASE("an index without one of its files is damaged", "[searcher]") {
  // Xapian takes the files of positions and term lists, when they are gone, for empty ones.
  for (const std::string file : {"iamglass", "postlist.glass", "docdata.glass"}) {
    INFO(file);
    const TestIndex index(oil_articles(0, 20));
    REQUIRE(std::filesystem::remove(index.segment() / file));
    CHECK(end_of(index.path()) == "damaged");
  }
}

TEST_CASE("an index with a bit of its head turned is damaged, and nothing worse", "[searcher]") {
  const TestIndex index(oil_articles(0, 20));
  const auto head = index.segment() / "iamglass";
  const std::string whole = read_file(head);
  for (std::size_t bit = 0; bit < 8 * whole.size(); ++bit) {
    std::string turned = whole;
    turned[bit / 8] = static_cast<char>(turned[bit / 8] ^ (1 << bit % 8));
    write_file(head, turned);
    CAPTURE(bit);
    CHECK(end_of(index.path()) == "damaged");
  }
}

TEST_CASE("an index whose head has holes is damaged, and nothing worse", "[searcher]") {
  const TestIndex index(oil_articles(0, 60));
  const auto head = index.segment() / "iamglass";
  const auto whole = read_file(head);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const std::size_t length : {std::size_t{1}, std::size_t{8}, whole.size()}) {
      INFO(at << " " << length);
      auto content = whole;
      const auto hole = std::min(length, whole.size() - at);
      content.replace(at, hole, std::string(hole, '\0'));
      write_file(head, content);
      CHECK_NOTHROW(end_of(index.path()));
    }
  }
}

TEST_CASE("an index that says a string is longer than any can be is damaged", "[searcher]") {
  try {
    guard_xapian("reading", [] { std::string().resize(std::string::npos); });
    FAIL("a string of that length");
  } catch (const IndexError& error) {
    CHECK(error.problem() == IndexError::Problem::damaged);
    CHECK(std::string(error.what()) == "reading: a length makes no sense");
  }
}

TEST_CASE("an index with cut or empty files is damaged, and nothing worse", "[searcher][random]") {
  const TestIndex index(oil_articles(0, 60));
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(index.segment()))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (std::uint64_t i = 0; i < 300 * testing::test_rounds(); ++i) {
    testing::Random random(testing::test_seed() + i);
    const auto& file = random.pick(files);
    const auto whole = read_file(file);
    if (whole.empty()) continue;
    auto content = whole;
    // Cut, or a hole; bytes that still make sense can crash Xapian itself.
    const auto at = random.below(content.size());
    if (random.one_in(2)) {
      content.resize(at);
    } else {
      const auto length = std::min<std::size_t>(1 + random.below(8192), content.size() - at);
      content.replace(at, length, std::string(length, '\0'));
    }
    INFO("BACKFILE_TEST_SEED=" << testing::test_seed() + i << ' ' << file);
    write_file(file, content);
    try {
      end_of(index.path());
    } catch (const Error&) {
    } catch (const Xapian::Error& error) {
      FAIL_CHECK("Xapian's " << error.get_description() << " got out");
    } catch (const std::exception& error) {
      FAIL_CHECK(typeid(error).name() << " got out: " << error.what());
    }
    write_file(file, whole);
  }
  CHECK(end_of(index.path()) == "answers");
}

}  // namespace
}  // namespace backfile
