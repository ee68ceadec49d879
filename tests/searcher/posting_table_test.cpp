// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/postings/posting_table.h"

#include <catch2/catch.hpp>
#include <map>

#include "backfile/error.h"
#include "tests/common/random.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using testing::make_article;
using testing::Random;
using testing::TestIndex;

/// An index of one segment, large enough for lists of many chunks.
class PostingTableTest {
 protected:
  static std::vector<Article> articles() {
    Random random(7);
    std::vector<Article> list;
    for (int i = 0; i < 3000; ++i) {
      std::string text;
      for (std::size_t n = random.below(5); n > 0; --n) text += "oil ";
      list.push_back(
          make_article(std::to_string(i), text + (random.one_in(900) ? "oilskin" : "gas")));
    }
    return list;
  }

  TestIndex index_{articles()};
  Xapian::Database database_{index_.segment().string()};
  PostingTable table_{index_.segment(), 3000};
};

TEST_CASE_METHOD(PostingTableTest, "a list is read as Xapian reads it", "[glass]") {
  const std::string longer = "oil" + std::string(1, '\0');
  for (const std::string& term : {std::string("oil"), std::string("gas"), std::string("oilskin"),
                                  std::string("Zoil"), std::string("none"), longer}) {
    CAPTURE(term);
    std::map<Xapian::docid, Xapian::termcount> expected, found;
    for (auto at = database_.postlist_begin(term); at != database_.postlist_end(term); ++at)
      expected[*at] = at.get_wdf();
    table_.each(term, [&](auto document, auto wdf) { found[document] = wdf; });
    CHECK(found == expected);
  }
}

TEST_CASE_METHOD(PostingTableTest, "a segment with another number of documents is damaged",
                 "[glass]") {
  CHECK(table_.documents() == 3000);
  CHECK_THROWS_AS(PostingTable(index_.segment(), 3001), IndexError);
}

}  // namespace
}  // namespace backfile
