// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/reuters_reader.h"

#include <cstdlib>
#include <map>

#include "tests/readers/reading.h"

namespace backfile {
namespace {

using testing::read_content;
using Strings = std::vector<std::string>;

constexpr std::string_view small_file = R"(<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" CGISPLIT="TRAINING-SET" OLDID="1" NEWID="901">
<DATE> 2-MAR-1987 09:15:30.10&#5;&#5;&#5;RM</DATE>
<TOPICS><D>tin</D><D>ship</D></TOPICS>
<PLACES><D>norway</D></PLACES>
<PEOPLE><D>berg</D></PEOPLE>
<ORGS><D>itc</D></ORGS>
<EXCHANGES><D>lme</D></EXCHANGES>
<COMPANIES></COMPANIES>
<UNKNOWN> 
&#5;&#5;&#5;C T
&#22;&#22;&#1;f0001&#31;reute</UNKNOWN>
<TEXT>&#2;
<TITLE>FAR NORTH TIN &lt;FNT> REOPENS
  OLD MINE</TITLE>
<AUTHOR>    By Ann Berg, Reuters</AUTHOR>
<DATELINE>    NORTHPORT, March 2 -
    </DATELINE><BODY>Far North Tin Co &lt;FNT> said its
mine at M)"
                                        "\xFC"
                                        R"(hle & Bay opens in May.
    It gave no figures:
    Ore     12.5
    Slag     3.0
 Reuter
&#3;</BODY></TEXT>
</REUTERS>
<REUTERS TOPICS="NO" NEWID="902">
<DATE>31-MAR-1987 605:12:19.12</DATE>
<TOPICS></TOPICS><PLACES></PLACES><PEOPLE></PEOPLE><ORGS></ORGS><EXCHANGES></EXCHANGES>
<TEXT TYPE="BRIEF">&#2;
******<TITLE>TIN OFF 2 STG
</TITLE>Blah blah blah.
&#3;

</TEXT>
</REUTERS>
<REUTERS TOPICS="NO" NEWID="903">
<DATE>1-APR-1987 00:00:00.00</DATE>
<TEXT TYPE="UNPROC">&#2;
TIN OPENING - APRIL 1
 Cash    1.5
 Months  2.5
 REUTER
&#3;

</TEXT>
</REUTERS>
)";

TEST_CASE("a file of the collection gives its articles", "[reuters_reader]") {
  const auto reading = read_content("small.sgm", small_file);
  CHECK(reading.rejections.empty());
  REQUIRE(reading.articles.size() == 3);
  CHECK(
      reading.articles[0] ==
      Article{.id = "reuters-901",
              .title = "FAR NORTH TIN <FNT> REOPENS OLD MINE",
              .body = {"NORTHPORT, March 2 - Far North Tin Co <FNT> said its mine at M\xC3\xBChle "
                       "& Bay opens in May.",
                       "It gave no figures:", "Ore 12.5", "Slag 3.0"},
              .byline = "By Ann Berg, Reuters",
              .authors = {"Ann Berg"},
              .source = "Reuters",
              .date = {1987, 3, 2, (9 * 60 + 15) * 60 + 30},
              .language = "en",
              .topics = {"tin", "ship"},
              .places = {"norway"},
              .people = {"berg"},
              .organisations = {"itc"},
              .facets = {{"exchange", {"lme"}}},
              .path = "in/small.sgm"});
  CHECK(reading.articles[1] == Article{.id = "reuters-902",
                                       .title = "TIN OFF 2 STG",
                                       .source = "Reuters",
                                       .date = {1987, 3, 31, -1},
                                       .language = "en",
                                       .path = "in/small.sgm"});
  CHECK(reading.articles[2] == Article{.id = "reuters-903",
                                       .title = "TIN OPENING - APRIL 1",
                                       .body = {"Cash 1.5", "Months 2.5"},
                                       .source = "Reuters",
                                       .date = {1987, 4, 1, 0},
                                       .language = "en",
                                       .path = "in/small.sgm"});
}

TEST_CASE("a bad record of the collection costs only itself", "[reuters_reader]") {
  const auto reading = read_content("bad.sgm",
                                    "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n"
                                    "<REUTERS NEWID=\"1\"><DATE></TOPICS></REUTERS>\n"
                                    "<REUTERS OLDID=\"2\"></REUTERS>\n<REUTERS NEWID=\"3\">\n"
                                    "<REUTERS NEWID=\"4\"></REUTERS>\n");
  CHECK(ids(reading) == Strings{"reuters-4"});
  REQUIRE(reading.rejections.size() == 3);
  CHECK(reading.rejections[0].line == 2);
  CHECK(reading.rejections[1] ==
        Rejection{.path = "in/bad.sgm",
                  .line = 3,
                  .format = "reuters",
                  .reason = "expected a NEWID attribute of <REUTERS>"});
  CHECK(reading.rejections[2].line == 4);
}

using Counts = std::map<std::string, int>;

void count(const std::string& kind, const Strings& values, Counts& counts) {
  for (const auto& value : values) ++counts[kind + " " + value];
  if (!values.empty()) ++counts["with " + kind];
}

void count(const Article& article, Counts& counts) {
  ++counts["articles"];
  count("topic", article.topics, counts);
  count("place", article.places, counts);
  count("person", article.people, counts);
  count("org", article.organisations, counts);
  count("author", article.authors, counts);
  if (article.facets.contains("exchange")) count("exchange", article.facets.at("exchange"), counts);
  ++counts[to_string(article.date).substr(0, 7)];
  if (article.date.second_of_day < 0) ++counts["day only"];
  if (article.title.empty()) ++counts["without title"];
  if (article.body.empty()) ++counts["without body"];
}

TEST_CASE("all of Reuters-21578 is read, and its known counts hold", "[reuters_reader][corpus]") {
  const char* corpora = std::getenv("BACKFILE_CORPORA");
  const auto folder = std::filesystem::path(corpora == nullptr ? "" : corpora) / "reuters21578";
  if (!std::filesystem::is_directory(folder)) {
    WARN("skipped: BACKFILE_CORPORA names no folder with reuters21578/");
    return;
  }
  Counts counts;
  for (int number = 0; number < 22; ++number) {
    const std::string name =
        std::string("reut2-0") + (number < 10 ? "0" : "") + std::to_string(number) + ".sgm";
    const auto reading = testing::read_all({.file = folder / name, .path = name});
    CHECK(reading.rejections.empty());
    for (const auto& article : reading.articles) count(article, counts);
  }
  const Counts expected = {
      {"articles", 21'578},    {"topic earn", 3'987},   {"topic acq", 2'448},
      {"topic money-fx", 801}, {"topic crude", 634},    {"topic grain", 628},
      {"topic trade", 552},    {"place usa", 12'542},   {"place uk", 1'489},
      {"place japan", 1'138},  {"place canada", 1'104}, {"place west-germany", 567},
      {"place france", 469},   {"1987-02", 229},        {"1987-03", 11'544},
      {"1987-04", 5'661},      {"1987-06", 2'552},      {"1987-10", 1'592},
      {"with topic", 11'367},  {"with place", 18'798},  {"with person", 1'156},
      {"with org", 881},       {"with exchange", 482},  {"with author", 875},
      {"day only", 1}};
  for (const auto& [name, number] : expected) {
    INFO(name);
    CHECK(counts[name] == number);
  }
  CHECK(counts["without title"] <= 737);
  CHECK(counts["without body"] >= 1'798);
}

}  // namespace
}  // namespace backfile
