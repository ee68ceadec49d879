// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml/rcv1.h"

#include "tests/readers/newsml/parsing.h"

namespace backfile {
namespace {

using testing::only_article;
using testing::parse;
using testing::Problem;

TEST_CASE("an article of the Reuters corpus brings its codes along", "[rcv1]") {
  const auto article = only_article(parse_rcv1, R"(<?xml version="1.0" encoding="iso-8859-1" ?>
<newsitem itemid="2286" id="root" date="1996-08-20" xml:lang="en">
<title>NORLAND: Cannery weighs its own sale.</title>
<headline>Cannery weighs its own sale.</headline>
<byline>Ida Marsh</byline>
<dateline>BRACKWATER 1996-08-20</dateline>
<text>
<p>The cannery &quot;may&quot; be sold.</p>
<p>-- Brackwater Newsroom</p>
</text>
<copyright>(c) An Agency 1996</copyright>
<metadata>
<codes class="bip:countries:1.0"><code code="NORL"><editdetail attribution="x"/></code></codes>
<codes class="bip:industries:1.0"><code code="I41"/></codes>
<codes class="bip:topics:1.0"><code code="C15"/><code code="CCAT"/></codes>
<dc element="dc.publisher" value="An Agency Plc"/>
<dc element="dc.source" value="An Agency"/>
<dc element="dc.creator.location" value="BRACKWATER"/>
</metadata>
</newsitem>)");
  CHECK(article == Article{.id = "rcv1-2286",
                           .title = "Cannery weighs its own sale.",
                           .body = {"The cannery \"may\" be sold.", "-- Brackwater Newsroom"},
                           .byline = "Ida Marsh",
                           .authors = {"Ida Marsh"},
                           .source = "An Agency",
                           .date = {1996, 8, 20, -1},
                           .language = "en",
                           .topics = {"C15", "CCAT"},
                           .places = {"NORL", "BRACKWATER"},
                           .facets = {{"industry", {"I41"}}}});
}

TEST_CASE("without a headline the title counts, without a date that of publication", "[rcv1]") {
  const auto parsed = parse(parse_rcv1, R"(<newsitems>
<newsitem itemid="1" date="1996-13-01"><title>NORLAND: Tin.</title><text><p>Tin fell.</p></text>
<metadata><dc element="dc.date.published" value="1996-08-21"/><dc element="dc.publisher" value="P"/></metadata>
</newsitem>
<newsitem itemid="2"><text/></newsitem>
<newsitem><headline>No number</headline></newsitem></newsitems>)");
  REQUIRE(parsed.items.size() == 2);
  CHECK(parsed.items[0].article.title == "NORLAND: Tin.");
  CHECK(parsed.items[0].article.date == Date{1996, 8, 21, -1});
  CHECK(parsed.items[0].article.source == "P");
  CHECK(parsed.items[1].article.id.empty());
  CHECK(parsed.warned ==
        std::vector{Problem{2, "rcv1-1", "the date \"1996-13-01\" cannot be read"}});
  CHECK(parsed.rejected == std::vector{Problem{5, "rcv1-2", "an article without title and text"}});
  CHECK(parse(parse_rcv1, "<x/>").rejected == std::vector{Problem{1, "", "no <newsitem> element"}});
}

}  // namespace
}  // namespace backfile
