// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/testing.h"

namespace backfile {
namespace {

using testing::ids_of;
using testing::make_article;
using testing::TestIndex;
using Ids = std::vector<std::string>;

Ids sorted(Ids ids) {
  std::sort(ids.begin(), ids.end());
  return ids;
}

struct Case {
  std::string query;
  Ids ids;  // In alphabetical order.
};

void check_table(const TestIndex& index, std::initializer_list<Case> cases) {
  Searcher searcher = index.open();
  for (const auto& [query, ids] : cases) {
    INFO(query);
    const auto results = searcher.search({.query = query, .match = Match::all, .limit = 100});
    CHECK(sorted(ids_of(results)) == ids);
    CHECK(results.total == ids.size());
    CHECK(results.total_is_exact);
  }
}

Article full_article() {
  auto article = make_article("full", "Ferry strike", {"Captains refuse to sail.", "Talks begin."});
  article.subtitle = "Islands cut off";
  article.captions = {{"A quay at dawn", "L. Brandt"}, {"Empty benches", ""}};
  article.related = {{"Whale seen", "Off the cape", "A fluke"}};
  article.byline = "By Ada Moor";
  article.authors = {"Ada Moor"};
  article.source = "Gazette";
  article.section = "Local News";
  article.topics = {"transport"};
  article.places = {"North Island"};
  article.people = {"C. Rask"};
  article.organisations = {"Ferry Union"};
  article.date = {1991, 6, 30};
  article.facets = {{"desk", {"Night"}}};
  return article;
}

TEST_CASE("every field finds what is in it and nothing else", "[searcher]") {
  auto other = make_article("other", "Weather", {"Rain."});
  other.language = "de";
  const TestIndex index({full_article(), other});
  const Ids full = {"full"}, none = {};
  check_table(
      index,
      {{"*", {"full", "other"}},
       {"ferry", full},
       {"islands", full},
       {"quay", full},
       {"talks", full},
       {"brandt", none},
       {"whale", none},
       {"fluke", none},
       {"moor", none},
       {"gazette", none},
       {"title:ferry", full},
       {"title:islands", full},
       {"title:captains", none},
       {"title:quay", none},
       {"caption:quay", full},
       {"caption:benches", full},
       {"caption:ferry", none},
       {"lead:ferry", full},
       {"lead:captains", full},
       {"lead:talks", none},
       {"lead:quay", none},
       {"body:captains", full},
       {"body:talks", full},
       {"body:ferry", none},
       {"body:quay", none},
       {"related:whale", full},
       {"related:cape", full},
       {"related:fluke", full},
       {"related:ferry", none},
       {"source:gazette", full},
       {"source:GAZETTE", full},
       {"author:\"ada moor\"", full},
       {"author:ada", none},
       {"author:ada*", full},
       {"section:\"local news\"", full},
       {"topic:transport", full},
       {"place:\"north island\"", full},
       {"place:north*", full},
       {"place:\"north i\"*", full},
       {"person:\"c. rask\"", full},
       {"org:\"ferry union\"", full},
       {"language:en", full},
       {"language:de", {"other"}},
       {"id:full", full},
       {"id:Full", none},
       {"date:1991", full},
       {"date:1991-06", full},
       {"date:1991-06-30", full},
       {"date:1991-06-29", none},
       {"date:..1990", none},
       {"date:1990..", full},
       {"desk:night", full},
       {"desk:ni*", full},
       {"-topic:trans*", {"other"}}});
}

TEST_CASE("phrases are exact and stay within one text", "[searcher]") {
  auto article = make_article("a", "Oil price", {"Sailors wait. For news", "of the strike today."});
  article.subtitle = "Falls again";
  article.captions = {{"Grey sea", ""}, {"Calm harbour", ""}};
  article.related = {{"Cod", "Fish", "Boat"}};
  const TestIndex index({article});
  check_table(index, {{"\"oil price\"", {"a"}},
                      {"\"price oil\"", {}},
                      {"\"oil prices\"", {}},
                      {"\"OIL Price\"", {"a"}},
                      {"title:\"oil price\"", {"a"}},
                      {"\"price falls\"", {}},
                      {"title:\"price falls\"", {}},
                      {"\"again grey\"", {}},
                      {"\"again sailors\"", {}},
                      {"\"sea calm\"", {}},
                      {"caption:\"sea calm\"", {}},
                      {"caption:\"grey sea\"", {"a"}},
                      {"\"harbour sailors\"", {}},
                      {"lead:\"price sailors\"", {}},
                      {"lead:\"sailors wait\"", {"a"}},
                      {"related:\"cod fish\"", {}},
                      {"\"wait for\"", {"a"}},
                      {"\"sailors wait for news\"", {"a"}},
                      {"-\"oil price\"", {}}});
}

TEST_CASE("a phrase of the body is not the one of title or caption", "[searcher]") {
  auto in_caption = make_article("c", "x", {"Price of oil."});
  in_caption.captions = {{"Oil price", ""}};
  auto in_caption_and_body = make_article("d", "x", {"The oil price."});
  in_caption_and_body.captions = {{"Oil price", ""}};
  const TestIndex index({make_article("t", "Oil price", {"Price. Oil."}),
                         make_article("b", "x", {"y", "An oil price."}),
                         make_article("tb", "Oil price", {"Oil. An oil price."}),
                         make_article("only", "Oil price"), in_caption, in_caption_and_body});
  check_table(index, {{"body:\"oil price\"", {"b", "d", "tb"}},
                      {"-body:\"oil price\"", {"c", "only", "t"}},
                      {"\"oil price\" -body:\"oil price\"", {"c", "only", "t"}},
                      {"body:oil", {"b", "c", "d", "t", "tb"}},
                      {"body:pric*", {"b", "c", "d", "t", "tb"}},
                      {"body:\"oil\"", {"b", "c", "d", "t", "tb"}}});
}

TEST_CASE("operators combine what they stand between", "[searcher]") {
  const TestIndex index({make_article("og", "oil gas"), make_article("o", "oil"),
                         make_article("g", "gas"), make_article("c", "coal")});
  check_table(index, {{"oil gas", {"og"}},
                      {"oil AND gas", {"og"}},
                      {"oil OR gas", {"g", "o", "og"}},
                      {"oil -gas", {"o"}},
                      {"-oil", {"c", "g"}},
                      {"-oil -gas", {"c"}},
                      {"NOT (oil OR gas)", {"c"}},
                      {"-(oil gas)", {"c", "g", "o"}},
                      {"coal OR -oil", {"c", "g"}},
                      {"coal OR oil AND gas", {"c", "og"}},
                      {"(coal OR oil) gas", {"og"}},
                      {"* -coal", {"g", "o", "og"}},
                      {"-*", {}},
                      {"oil NOT NOT gas", {"og"}},
                      {"zebra OR coal", {"c"}},
                      {"-zebra coal", {"c"}}});
}

TEST_CASE("words are found in all their forms and spellings", "[searcher]") {
  const TestIndex index(
      {make_article("US", "US policy"), make_article("us", "Tell us more"),
       make_article("U.S.", "The U.S. dollar"), make_article("US's", "The US’s role"),
       make_article("capitals", "TELL US MORE"), make_article("accent", "José speaks"),
       make_article("plain", "Jose spoke"), make_article("decomposed", "Jose\u0301 sang"),
       make_article("hyphen", "An e-mail address"), make_article("joined", "An email address"),
       make_article("possessive", "Clinton’s elections"), make_article("comma", "1,750 dollars")});
  const Ids capital = {"U.S.", "US", "US's"};
  check_table(index, {{"US", capital},
                      {"U.S.", capital},
                      {"\"US\"", capital},
                      {"title:US", capital},
                      {"us", {"U.S.", "US", "US's", "capitals", "us"}},
                      {"US dollar", {"U.S."}},
                      {"\"the US dollar\"", {"U.S."}},
                      {"\"the US role\"", {"US's"}},
                      {"US DOLLAR", {"U.S."}},
                      {"US date:1987", {}},
                      {"-US us", {"capitals", "us"}},
                      {"-US",
                       {"accent", "capitals", "comma", "decomposed", "hyphen", "joined", "plain",
                        "possessive", "us"}},
                      {"jose", {"accent", "decomposed", "plain"}},
                      {"José", {"accent", "decomposed", "plain"}},
                      {"Jose\u0301", {"accent", "decomposed", "plain"}},
                      {"email", {"hyphen", "joined"}},
                      {"e-mail", {"hyphen", "joined"}},
                      {"e-mails", {"hyphen", "joined"}},
                      {"mail", {"hyphen"}},
                      {"\"email address\"", {"hyphen", "joined"}},
                      {"\"e-mail address\"", {"hyphen", "joined"}},
                      {"\"an e-mail\"", {"hyphen", "joined"}},
                      {"\"an email\"", {"hyphen", "joined"}},
                      {"\"an e-mail address\"", {"hyphen", "joined"}},
                      {"body:\"an email address\"", {}},
                      {"clinton", {"possessive"}},
                      {"\"Clinton's elections\"", {"possessive"}},
                      {"election", {"possessive"}},
                      {"\"clinton election\"", {}},
                      {"1750", {"comma"}},
                      {"1,750", {"comma"}}});
}

TEST_CASE("capitals of one word tell, whatever restricts it", "[searcher]") {
  auto pronoun = make_article("us", "They told us");
  auto country = make_article("US", "The US said");
  pronoun.date = country.date = {1987};
  const TestIndex index({pronoun, country});
  check_table(index, {{"US date:1987", {"US"}}, {"US id:US", {"US"}}, {"US -UK", {"US"}}});
}

TEST_CASE("a phrase finds the text that it was taken from", "[searcher]") {
  const std::string texts[] = {"東京、大阪の話",
                               "新しいiPhone発売",
                               "we ❤️ paris",
                               "the U.S.’s role",
                               "O'Neill's e-mail to co-operate",
                               "in the U.S. J. Smith said",
                               "a - b",
                               "9/11 at 10:30am",
                               "한국 사람",
                               "C++ and C#",
                               "a state-of-the-art x-ray",
                               "George W. Bush"};
  std::vector<Article> articles;
  for (const auto& text : texts)
    articles.push_back(make_article(std::to_string(articles.size()), text, {text}));
  const TestIndex index(articles);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    INFO(texts[i]);
    for (const std::string field : {"", "title:", "body:", "lead:"}) {
      INFO(field);
      CHECK(index.ids(field + '"' + texts[i] + '"') == Ids{std::to_string(i)});
    }
  }
}

TEST_CASE("each article is searched in its own language", "[searcher]") {
  auto german = make_article("de", "Die Wahlen");
  german.language = "de";
  auto english = make_article("en", "Elections");
  auto unknown = make_article("zz", "Wahlen elections");
  unknown.language = "zz";
  const TestIndex index({german, english, unknown});
  check_table(index, {{"wahl", {"de"}},
                      {"wahlen", {"de", "zz"}},
                      {"election", {"en"}},
                      {"elections", {"en", "zz"}}});
}

}  // namespace
}  // namespace backfile
