// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/analysis/tokenizer.h"

#include <catch2/catch.hpp>

#include "common/schema.h"
#include "tests/common/tokens.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using testing::TextCase;
using testing::token_line;
using namespace std::string_literals;

void check_table(std::initializer_list<TextCase> cases) {
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(token_line(text) == expected);
  }
}

TEST_CASE("words are folded and counted", "[tokenizer]") {
  check_table({{"", ""},
               {" \t\n", ""},
               {"...", ""},
               {"Oil", "oil@0"},
               {"Oil prices fell.", "oil@0 prices@1 fell@2"},
               {"one,two;three", "one@0 two@1 three@2"},
               {"snake_case", "snake@0 case@1"},
               {"either/or", "either@0 or@1"},
               {"(bracketed) [words]", "bracketed@0 words@1"},
               {"a\0b"s, "a@0 b@1"},
               {"x", "x@0"}});
}

TEST_CASE("possessives lose their s", "[tokenizer]") {
  check_table({{"Clinton's", "clinton@0"},
               {"Clinton’s", "clinton@0"},
               {"Clinton‘s", "clinton@0"},
               {"CLINTON'S", "clinton@0"},
               {"boss's", "boss@0"},
               {"workers'", "workers@0"},
               {"workers’ rights", "workers@0 rights@1"},
               {"James' hat", "james@0 hat@1"},
               {"1980's", "1980@0"},
               {"1980s", "1980s@0"},
               {"'80s", "80s@0"},
               {"Müller's", "muller@0"},
               {"AT&T's", "at&t@0 a:at&t@0"},
               {"IMF's", "imf@0 a:imf@0"},
               {"US's", "us@0 a:us@0"},
               {"the US’s role", "the@0 us@1 a:us@1 role@2"},
               {"U.S.'s", "us@0 a:us@0"},
               {"the U.S.’s role", "the@0 us@1 a:us@1 role@2"},
               {"'s", "s@0"},
               {"it's", "it@0"}});
}

TEST_CASE("other apostrophes stay, and what they elide can be found", "[tokenizer]") {
  check_table({{"don't", "don't@0"},
               {"don’t", "don't@0"},
               {"donʼt", "don't@0"},
               {"O'Neill", "o'neill@0 e:neill@0"},
               {"O’Neill", "o'neill@0 e:neill@0"},
               {"O'Neill's", "o'neill@0 e:neill@0"},
               {"l'homme", "l'homme@0 e:homme@0"},
               {"L’Homme", "l'homme@0 e:homme@0"},
               {"qu'elle", "qu'elle@0 e:elle@0"},
               {"dell'arte", "dell'arte@0 e:arte@0"},
               {"rock'n'roll", "rock'n'roll@0"},
               {"rock 'n' roll", "rock@0 n@1 roll@2"},
               {"'quoted'", "quoted@0"},
               {"‘quoted words’", "quoted@0 words@1"},
               {"I'm", "i'm@0"},
               {"we'll", "we'll@0"},
               {"''", ""},
               {"o''clock", "o@0 clock@1"}});
}

TEST_CASE("initials are joined, and capitals stand for names besides", "[tokenizer]") {
  check_table({{"U.S.", "us@0 a:us@0"},
               {"US", "us@0 a:us@0"},
               {"us", "us@0"},
               {"Us", "us@0"},
               {"U.S", "us@0 a:us@0"},
               {"U.S.A.", "usa@0 a:usa@0"},
               {"U. S.", "us@0 a:us@0"},
               {"U.S.-led", "us@0 a:us@0 j:usled@0 led@1 J:usled@1"},
               {"J.P.", "jp@0 a:jp@0"},
               {"J. P.", "jp@0 a:jp@0"},
               {"JP", "jp@0 a:jp@0"},
               {"J.P.Morgan", "jp@0 a:jp@0 morgan@1"},
               {"J. P. Morgan", "jp@0 a:jp@0 morgan@1"},
               {"J.P. Morgan", "jp@0 a:jp@0 morgan@1"},
               {"JP Morgan", "jp@0 a:jp@0 morgan@1"},
               {"A. Smith", "a@0 smith@1"},
               {"a.m.", "am@0"},
               {"10 p.m. on", "10@0 pm@1 on@2"},
               {"e.g. this", "eg@0 this@1"},
               {"Ph.D.", "ph@0 d@1"},
               {"É.U.", "eu@0 a:eu@0"},
               {"É. U.", "eu@0 a:eu@0"},
               {"NATO", "nato@0 a:nato@0"},
               {"UNESCO", "unesco@0"},
               {"G7", "g7@0"},
               {"TVs", "tvs@0"}});
}

TEST_CASE("initials end where their sentence ends", "[tokenizer]") {
  check_table({{"in the U.S. It rained", "in@0 the@1 us@2 a:us@2 it@3 rained@4"},
               {"in the U.S. A dog barked", "in@0 the@1 us@2 a:us@2 a@3 dog@4 barked@5"},
               {"plan B. C is next", "plan@0 b@1 c@2 is@3 next@4"},
               {"George W. Bush.", "george@0 w@1 bush@2"},
               {"in the U.S. J. Smith said", "in@0 the@1 us@2 a:us@2 j@3 smith@4 said@5"}});
}

TEST_CASE("a text in capitals has no acronyms but dotted ones", "[tokenizer]") {
  check_table({{"US TELLS US TO ACT", "us@0 tells@1 us@2 to@3 act@4"},
               {"THE U.S. SAYS NO", "the@0 us@1 a:us@1 says@2 no@3"},
               {"US tells us to act", "us@0 a:us@0 tells@1 us@2 to@3 act@4"},
               {"EU and UN meet here", "eu@0 a:eu@0 and@1 un@2 a:un@2 meet@3 here@4"}});
}

TEST_CASE("hyphenated words are found by part and as one", "[tokenizer]") {
  check_table({{"e-mail", "e@0 j:email@0 mail@1 J:email@1"},
               {"E-Mail", "e@0 j:email@0 mail@1 J:email@1"},
               {"co-operate", "co@0 j:cooperate@0 operate@1 J:cooperate@1"},
               {"co‑operate", "co@0 j:cooperate@0 operate@1 J:cooperate@1"},
               {"co‐operate", "co@0 j:cooperate@0 operate@1 J:cooperate@1"},
               {"Paris–London", "paris@0 j:parislondon@0 london@1 J:parislondon@1"},
               {"war—peace", "war@0 peace@1"},
               {"war -- peace", "war@0 peace@1"},
               {"war--peace", "war@0 peace@1"},
               {"war - peace", "war@0 peace@1"},
               {"pre- and post-war", "pre@0 and@1 post@2 j:postwar@2 war@3 J:postwar@3"},
               {"-led", "led@0"},
               {"well-", "well@0"},
               {"COVID-19", "covid@0 a:covid@0 j:covid19@0 19@1 J:covid19@1"},
               {"737-800", "737@0 800@1"},
               {"1987-88", "1987@0 88@1"},
               {"1987–88", "1987@0 88@1"},
               {"mother-in-law",
                "mother@0 j:motherinlaw@0 in@1 law@2 J:motherinlaw@2"},
               {"mother-in-law's",
                "mother@0 j:motherinlaw@0 in@1 law@2 J:motherinlaw@2"},
               {"a-b-c-d-e-f", "a@0 b@1 c@2 d@3 e@4 f@5"},
               {"the e-mail came", "the@0 e@1 j:email@1 mail@2 J:email@2 came@3"}});
}

TEST_CASE("numbers lose their thousands commas and keep their points", "[tokenizer]") {
  check_table({{"1,750", "1750@0"},
               {"1750", "1750@0"},
               {"1,750.50", "1750.50@0"},
               {"12,345,678", "12345678@0"},
               {"1,75", "1@0 75@1"},
               {"1,7500", "1@0 7500@1"},
               {"1,750,", "1750@0"},
               {"5,a", "5@0 a@1"},
               {"$4.2bn", "4.2bn@0"},
               {"£1,750m", "1750m@0"},
               {"10.5%", "10.5@0"},
               {"3.", "3@0"},
               {".5", "5@0"},
               {"10:30am", "10@0 30am@1"},
               {"9/11", "9@0 11@1"},
               {"192.168.0.1", "192.168.0.1@0"},
               {"2019, 2020", "2019@0 2020@1"}});
}

TEST_CASE("signs that belong to a name stay", "[tokenizer]") {
  check_table({{"AT&T", "at&t@0 a:at&t@0"},
               {"R&D", "r&d@0 a:r&d@0"},
               {"S&P 500", "s&p@0 a:s&p@0 500@1"},
               {"Q & A", "q@0 a@1"},
               {"bed&", "bed@0"},
               {"&co", "co@0"},
               {"C++", "c++@0"},
               {"C++.", "c++@0"},
               {"C#", "c#@0"},
               {"A+", "a+@0"},
               {"c+++", "c@0"},
               {"1+1", "1@0 1@1"},
               {"abc+", "abc@0"},
               {"@handle_name", "handle@0 name@1"},
               {"#tag", "tag@0"},
               {"jane.doe@post.example", "jane@0 doe@1 post@2 example@3"},
               {"https://www.post.example/a?b=1",
                "https@0 www@1 post@2 example@3 a@4 b@5 1@6"}});
}

TEST_CASE("accents and spellings of one letter do not matter", "[tokenizer]") {
  check_table({{"José", "jose@0"},
               {"Jose\u0301", "jose@0"},
               {"Müller", "muller@0"},
               {"Ångström", "angstrom@0"},
               {"A\u030Angstro\u0308m", "angstrom@0"},
               {"\u212Bngström", "angstrom@0"},
               {"Straße", "strasse@0"},
               {"STRASSE", "strasse@0"},
               {"İstanbul", "istanbul@0"},
               {"Diyarbakır", "diyarbakir@0"},
               {"Οδυσσεύς", "οδυσσευσ@0"},
               {"ΟΔΥΣΣΕΥΣ", "οδυσσευσ@0"},
               {"Łódź", "lodz@0"},
               {"København", "kobenhavn@0"},
               {"Ærø", "aero@0"},
               {"Œuvre", "oeuvre@0"},
               {"Þór", "thor@0"},
               {"ﬁnance oﬃce", "finance@0 office@1"},
               {"ＮＡＴＯ", "nato@0"},
               {"x²", "x2@0"},
               {"½", "1⁄2@0"},
               {"naïve", "naive@0"},
               {"Việt Nam", "viet@0 nam@1"}});
}

TEST_CASE("invisible characters are not there, and blanks of all kinds separate", "[tokenizer]") {
  check_table({{"co\u00ADop\u00ADerate", "cooperate@0"},
               {"zero\u200Bwidth", "zerowidth@0"},
               {"join\u200Der", "joiner@0"},
               {"\uFEFFfirst", "first@0"},
               {"\u200Eleft\u200F", "left@0"},
               {"10\u00A0000", "10@0 000@1"},
               {"thin\u2009blank", "thin@0 blank@1"},
               {"wide\u3000blank", "wide@0 blank@1"},
               {"line\u2028end", "line@0 end@1"},
               {"\u00AD", ""}});
}

TEST_CASE("other scripts are words, and ideographs are pairs", "[tokenizer]") {
  check_table({{"東京都", "i:東京@0 i:京都@1 l:都@2"},
               {"都", "l:都@0"},
               {"東京、大阪", "i:東京@0 l:京@1 i:大阪@2 l:阪@3"},
               {"東京tower", "i:東京@0 l:京@1 tower@2"},
               {"ニュース", "i:ニュ@0 i:ュー@1 i:ース@2 l:ス@3"},
               {"한국", "i:한국@0 l:국@1"},
               {"Москва", "москва@0"},
               {"كِتَاب", "كتاب@0"},
               {"שָׁלוֹם", "שלום@0"},
               {"ประเทศไทย", "ประเทศไทย@0"},
               {"हिन्दी", "हिन्दी@0"}});
}

TEST_CASE("text that is composed or not gives the same terms in every script", "[tokenizer]") {
  check_table({{"\u304B\u3099\u304F", token_line("\u304C\u304F")},   // ga-ku
               {"\u1112\u1161\u11AB\u1100\u116E\u11A8", token_line("한국")},
               {"\uFF76\uFF9E\uFF78", token_line("ガク")},
               {"и\u0306", token_line("й")},
               {"e\u0302\u0323", token_line("ệ")}});
}

TEST_CASE("emoji are no words and take no place", "[tokenizer]") {
  check_table({{"👍", ""},
               {"we 👍 paris", "we@0 paris@1"},
               {"we ❤️ paris", "we@0 paris@1"},
               {"👨‍👩‍👧 family", "family@0"},
               {"🇺🇸 flag", "flag@0"},
               {"1️⃣", "1@0"}});
}

TEST_CASE("bytes that are no text separate", "[tokenizer]") {
  check_table({{"caf\xE9 noir", "caf@0 noir@1"},
               {"a\xFF\xFE"
                "b",
                "a@0 b@1"},
               {"cut\xE2\x80", "cut@0"},
               {"\x80", ""},
               {"long\xC0\xAFslash", "long@0 slash@1"}});
}

TEST_CASE("a word that is too long takes a place but gives no term", "[tokenizer]") {
  const std::string fits(schema::max_word_length, 'a');
  const std::string too_long = fits + 'a';
  CHECK(token_line(fits) == fits + "@0");
  CHECK(token_line("before " + too_long + " behind") == "before@0 behind@2");
  std::vector<Token> tokens;
  CHECK(tokenize(too_long, tokens) == 1);
  CHECK(tokens.empty());
  CHECK(token_line(fits + "-b") == fits + "@0 b@1");
}

TEST_CASE("a token stands for its bytes of the text", "[tokenizer]") {
  struct Case {
    std::string text;
    std::vector<std::string> parts;
  };
  const Case cases[] = {{"Clinton's dog", {"Clinton", "dog"}},
                        {"the U.S. is", {"the", "U.S.", "U.S.", "is"}},
                        {"J. P. Morgan", {"J. P.", "J. P.", "Morgan"}},
                        {"an e-mail!", {"an", "e", "e-mail", "mail", "e-mail"}},
                        {"1,750.", {"1,750"}},
                        {"“José”", {"José"}},
                        {"C++, C#", {"C++", "C#"}},
                        {"東京都", {"東京", "京都", "都"}}};
  for (const auto& [text, parts] : cases) {
    INFO(text);
    std::vector<std::string> found;
    for (const auto& token : testing::tokens_of(text))
      found.push_back(text.substr(token.begin, token.end - token.begin));
    CHECK(found == parts);
  }
}

TEST_CASE("the tokenizer overwrites what it is given", "[tokenizer]") {
  std::vector<Token> tokens(3);
  CHECK(tokenize("one two", tokens) == 2);
  REQUIRE(tokens.size() == 2);
  CHECK(tokens[1] == Token{"two", 1, 4, 7, Token::Kind::word});
}

}  // namespace
}  // namespace backfile
