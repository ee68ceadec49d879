// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/item_text.h"

#include <catch2/catch.hpp>

#include "indexer/readers/item_values.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using Strings = std::vector<std::string>;

TEST_CASE("text that may be HTML is read as what it is", "[item_text]") {
  const std::string long_line(81, 'x');
  struct Case {
    std::string text;
    Strings paragraphs;
  };
  const Case cases[] = {
      {"", {}},
      {"One\nline", {"One line"}},
      {"One\n \nTwo\r\n\r\nThree\nmore\n", {"One", "Two", "Three more"}},
      {long_line + "\nTwo", {long_line, "Two"}},
      {"<p>One</p>\n<p>Two</p>", {"One", "Two"}},
      {"One &amp; <b>two</b>\n\nThree", {"One & two", "Three"}},
      {"One <br> two", {"One two"}},
      {"3 < 4 & 5", {"3 < 4 & 5"}},
      {"&lt;p&gt;One &amp;amp; two&lt;/p&gt;&lt;p&gt;Three&lt;/p&gt;", {"One & two", "Three"}},
      {"&lt;b&gt;One&lt;/b&gt; two", {"One two"}},
      {"The &lt;b&gt; tag", {"The <b> tag"}},
      {"<p>The &lt;/b&gt; tag</p>", {"The </b> tag"}},
  };
  for (const auto& [text, paragraphs] : cases) {
    INFO(text);
    CHECK(any_text(text).paragraphs == paragraphs);
  }
  CHECK(any_text(long_line + "\nTwo", blank_line_paragraphs).paragraphs ==
        Strings{long_line + " Two"});
}

TEST_CASE("a summary that repeats the body is told from one that does not", "[item_text]") {
  const Strings body = {"The lamp is lit again, said “José”.", "And it shines."};
  for (const char* summary : {"", "the LAMP is lit", "The lamp is lit again...", "said \"José\"",
                              "And it shines. Go", "The lamp is lit […] Read all"}) {
    INFO(summary);
    CHECK(repeats(summary, body));
  }
  for (const char* summary : {"A lamp", "The lamp... it may never have been lit", "Light"}) {
    INFO(summary);
    CHECK_FALSE(repeats(summary, body));
  }
}

TEST_CASE("a caption is added once", "[item_text]") {
  std::vector<Caption> captions = {{"A lamp", ""}};
  add_captions({{"A lamp", "K. Lind"}, {"", ""}, {"Two lamps", ""}}, captions);
  CHECK(captions == std::vector<Caption>{{"A lamp", ""}, {"Two lamps", ""}});
}

TEST_CASE("lists of authors are taken apart", "[item_values]") {
  struct Case {
    const char* text;
    Strings authors;
  };
  const Case cases[] = {
      {"", {}},
      {"Ann Berg", {"Ann Berg"}},
      {"By Ann Berg", {"Ann Berg"}},
      {"By Ann Berg and Jo Li, Port Sorrel correspondent", {"Ann Berg", "Jo Li"}},
      {"Ann Berg, Jo d'Or", {"Ann Berg", "Jo d'Or"}},
      {"Ann Berg; Jo Li", {"Ann Berg", "Jo Li"}},
      {"Von Ann Berg und Jo Li", {"Ann Berg", "Jo Li"}},
      {"Von Ann Berg, dpa", {"Ann Berg"}},
      {"ann@post.example (Ann Berg)", {"Ann Berg"}},
      {"Ann Berg <ann@post.example>", {"Ann Berg"}},
      {"ann@post.example", {"ann@post.example"}},
      {"The Associated Press", {"The Associated Press"}},
      {"admin", {"admin"}},
      {"<b>Ann</b> Berg", {"Ann Berg"}},
  };
  for (const auto& [text, authors] : cases) {
    INFO(text);
    Strings found;
    add_authors(text, found);
    CHECK(found == authors);
  }
}

TEST_CASE("only addresses of the web are addresses", "[item_values]") {
  CHECK(web_address(" https://q.example/a ", "") == "https://q.example/a");
  CHECK(web_address("/a", "https://q.example/feed?x") == "https://q.example/a");
  CHECK(web_address("//r.example/a", "https://q.example/") == "https://r.example/a");
  CHECK(web_address("/a", "").empty());
  CHECK(web_address("/a", "tag:q.example").empty());
  CHECK(web_address("javascript:alert(1)", "https://q.example/").empty());
}

}  // namespace
}  // namespace backfile
