// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/postings/posting_cursor.h"

#include <xapian.h>

#include <catch2/catch.hpp>
#include <map>

#include "tests/common/random.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using testing::make_article;
using testing::Random;
using testing::TestIndex;

constexpr std::uint32_t articles = 40'000;

// Terms of one chunk, of many, and of gaps between chunks; so many words that the table has
// branches of branches.
std::vector<Article> random_articles() {
  Random random(11);
  std::vector<Article> list;
  for (std::uint32_t i = 0; i < articles; ++i) {
    std::string text = "the w" + std::to_string(i);
    if (random.one_in(3)) text += " oil oil";
    if (i / 4'000 % 2 == 0) text += " gas";
    if (i % 9'000 == 5) text += " rare";
    list.push_back(make_article(std::to_string(i), text));
  }
  return list;
}

TEST_CASE("a cursor skips to the postings that Xapian has, near and far", "[postings][random]") {
  const TestIndex index(random_articles());
  const Xapian::Database database(index.segment().string());
  const PostingTable table(index.segment(), articles);
  Random random(testing::test_seed());
  for (const std::string term : {"the", "oil", "gas", "rare", "w7", "none"}) {
    std::map<std::uint32_t, std::uint32_t> wdfs;
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at)
      wdfs[*at] = at.get_wdf();
    for (int round = 0; round < 60; ++round) {
      PostingCursor cursor(table, term);
      const std::uint32_t step = round % 3 == 0 ? 3 : round % 3 == 1 ? 900 : 30'000;
      std::uint32_t document = 0;
      while ((document += static_cast<std::uint32_t>(1 + random.below(step))) <= articles + 9) {
        CAPTURE(term, document);
        const auto expected = wdfs.lower_bound(document);
        REQUIRE(cursor.skip_to(document) == (expected != wdfs.end()));
        if (expected == wdfs.end()) break;
        REQUIRE(cursor.document() == expected->first);
        REQUIRE(cursor.wdf() == expected->second);
        if (random.one_in(2)) document = cursor.document();
        REQUIRE(cursor.skip_to(1));
        REQUIRE(cursor.document() == expected->first);
      }
    }
  }
}

}  // namespace
}  // namespace backfile
