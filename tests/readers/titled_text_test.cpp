// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/titled_text.h"

#include "tests/readers/reader_items.h"

namespace backfile {
namespace {

using testing::Items;
using Strings = std::vector<std::string>;

Items read(std::string_view text) { return testing::parse_all(parse_titled_text, text); }

TEST_CASE("the first line of a text is its title", "[titled_text]") {
  struct Case {
    std::string_view text;
    std::string_view title;
    Strings body;
  };
  const Case cases[] = {
      {"\n \nTug  holds pier\r\n\r\nIt held for\r\nthree hours.\r\n\r\nThen it left.\r\n",
       "Tug holds pier",
       {"It held for three hours.", "Then it left."}},
      {"Tug holds pier\n    It held for\nthree hours.\n    Then it left.\n",
       "Tug holds pier",
       {"It held for three hours.", "Then it left."}},
      {"Tug holds pier\nIt held for three hours.\nThen it left.",
       "Tug holds pier",
       {"It held for three hours.", "Then it left."}},
      {"Tug holds pier\n\n\nIt held.\nThen it left.\n\n",
       "Tug holds pier",
       {"It held.", "Then it left."}},
      {"Tug holds pier\rIt held.\r", "Tug holds pier", {"It held."}},
      {"Home\nSubscribe now!\n", "Home", {"Subscribe now!"}},
      {"Tug holds pier", "Tug holds pier", {}}};
  for (const auto& [text, title, body] : cases) {
    INFO(text);
    const Items items = read(text);
    CHECK(items.rejected.empty());
    REQUIRE(items.items.size() == 1);
    CHECK(items.items[0].article.title == title);
    CHECK(items.items[0].article.body == body);
  }
}

TEST_CASE("a text without a line is rejected", "[titled_text]") {
  for (const std::string_view text : {"", " \r\n\t\n"}) {
    CHECK(read(text).rejected == Strings{"0 : expected a line of text for a title"});
  }
}

TEST_CASE("hostile text is read", "[titled_text]") {
  CHECK(read(std::string(1'000'000, 'x')).items[0].article.title.size() == 1'000'000);
  CHECK(read(std::string("T\0t\n\0\n", 6)).items[0].article.title == "T t");
}

}  // namespace
}  // namespace backfile
