// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/encoding.h"

#include <catch2/catch.hpp>

#include "common/text/utf8.h"
#include "indexer/input/charset.h"

namespace backfile {
namespace {

using namespace std::string_literals;

TEST_CASE("bytes that say nothing of themselves become UTF-8", "[encoding]") {
  struct Case {
    std::string bytes;
    std::string text;
  };
  const Case cases[] = {
      {"", ""},
      {"plain", "plain"},
      {"\xEF\xBB\xBFplain", "plain"},
      {"\xEF\xBB\xBF", ""},
      {"caf\xC3\xA9", "caf\xC3\xA9"},
      {"caf\xE9", "caf\xC3\xA9"},
      {"\x93quoted\x94 \x80 5", "\xE2\x80\x9Cquoted\xE2\x80\x9D \xE2\x82\xAC 5"},
      {"\x9F and \x8E and \x81", "\u0178 and \u017D and \uFFFD"},
      {"\xFF\xFEh\0i\0"s, "hi"},
      {"\xFE\xFF\0h\0i"s, "hi"},
      {"h\0i\0"s, "hi"},
      {"\0h\0i"s, "hi"},
      {"\xFF\xFE\0\0h\0\0\0"s, "h"},
      {"\0\0\xFE\xFF\0\0\0h"s, "h"},
      {"h\0\0\0i\0\0\0"s, "hi"},
      {"\xFF\xFE\x3D\xD8\x00\xDE!\0"s, "\xF0\x9F\x98\x80!"},
      {"\xFF\xFE\x3D\xD8!\0"s, "\xEF\xBF\xBD!"},
      {"\xFF\xFE\x3D\xD8"s, "\xEF\xBF\xBD"},
      {"\xFF\xFE!\0x"s, "!\xEF\xBF\xBD"},
  };
  for (const auto& [bytes, text] : cases) {
    INFO(text);
    CHECK(decode(bytes, {}).text == text);
  }
}

// "News" in each language, in its encodings.
TEST_CASE("a declared encoding is read", "[encoding]") {
  struct Case {
    const char* declared;
    std::string bytes;
    std::string text;
  };
  const Case cases[] = {
      {"koi8-r", "\xEE\xEF\xF7\xEF\xF3\xF4\xE9", "\u041D\u041E\u0412\u041E\u0421\u0422\u0418"},
      {"windows-1251", "\xCD\xCE\xC2\xCE\xD1\xD2\xC8",
       "\u041D\u041E\u0412\u041E\u0421\u0422\u0418"},
      {"cp1251", "\xCD\xCE\xC2\xCE\xD1\xD2\xC8", "\u041D\u041E\u0412\u041E\u0421\u0422\u0418"},
      {"ISO-8859-5", "\xBD\xBE\xB2\xBE\xC1\xC2\xB8", "\u041D\u041E\u0412\u041E\u0421\u0422\u0418"},
      {"iso-8859-2", "wiadomo\xB6\xE6", "wiadomo\u015B\u0107"},
      {"windows-1250", "wiadomo\x9C\xE6", "wiadomo\u015B\u0107"},
      {"Latin1", "\x93nouvelles\x94 \xE9", "\u201Cnouvelles\u201D \u00E9"},
      {"iso-8859-15", "\xA4 5", "\u20AC 5"},
      {"iso-8859-16", "\xBAtiri", "\u0219tiri"},
      {"Shift_JIS", "\x83\x6A\x83\x85\x81\x5B\x83\x58", "\u30CB\u30E5\u30FC\u30B9"},
      {"euc-jp", "\xA5\xCB\xA5\xE5\xA1\xBC\xA5\xB9", "\u30CB\u30E5\u30FC\u30B9"},
      {"iso-2022-jp", "\x1B$B%K%e!<%9\x1B(B", "\u30CB\u30E5\u30FC\u30B9"},
      {"EUC-KR", "\xB4\xBA\xBD\xBA", "\uB274\uC2A4"},
      {"gb2312", "\xD0\xC2\xCE\xC5", "\u65B0\u95FB"},
      {"GB18030", "\xD0\xC2\x95\x32\x82\x36", "\u65B0\U00020000"},
      {"big5", "\xB7\x73\xBB\x44", "\u65B0\u805E"},
      {"windows-1253", "\xED\xDD\xE1", "\u03BD\u03AD\u03B1"},
      {"windows-1255", "\xE7\xE3\xF9\xE5\xFA", "\u05D7\u05D3\u05E9\u05D5\u05EA"},
      {"windows-1256", "\xC3\xCE\xC8\xC7\xD1", "\u0623\u062E\u0628\u0627\u0631"},
      {"tis-620", "\xA2\xE8\xD2\xC7", "\u0E02\u0E48\u0E32\u0E27"},
      {"utf-8", "caf\xC3\xA9", "caf\u00E9"},
  };
  for (const auto& [declared, bytes, text] : cases) {
    INFO(declared);
    const Decoded decoded = decode(bytes, declared);
    CHECK(decoded.text == text);
    CHECK(decoded.replacements == 0);
    const std::string xml = "<?xml version='1.0' encoding='"s + declared + "'?>";
    CHECK(decode(xml + bytes, {}).text == xml + text);
  }
}

TEST_CASE("a declaration that cannot be true does not count", "[encoding]") {
  for (const std::string declared : {"utf-16", "UTF-32LE", "ucs-2", "utf-7", "bogus", "", "../../x",
                                     "utf-8//TRANSLIT", "windows-9999"}) {
    INFO(declared);
    CHECK(decode("plain", declared).text == "plain");
    CHECK(decode("caf\xC3\xA9", declared).text == "caf\xC3\xA9");
    CHECK(decode("caf\xE9", declared).text == "caf\xC3\xA9");
  }
  // What is valid UTF-8 by more than chance.
  CHECK(decode("caf\xC3\xA9", "iso-8859-1").text == "caf\xC3\xA9");
  CHECK(decode("\xEF\xBB\xBF"
               "caf\xC3\xA9",
               "koi8-r")
            .text == "caf\xC3\xA9");
}

TEST_CASE("what is for the most part UTF-8 is mended", "[encoding]") {
  struct Case {
    std::string bytes;
    std::string text;
    std::size_t replacements;
  };
  const Case cases[] = {

      {"\u00E9\u00E9\u00E9 \x93so\x94", "\u00E9\u00E9\u00E9 \u201Cso\u201D", 0},
      {"\u00E9\u00E9\u00E9 \xE2\x80 cut", "\u00E9\u00E9\u00E9 \uFFFD cut", 1},
      {"\u00E9\u00E9\u00E9\u00E9 \xED\xA0\x80 surrogate",
       "\u00E9\u00E9\u00E9\u00E9 \uFFFD surrogate", 1},
      {"\u00E9\u00E9\u00E9\u00E9 \xC0\x80 overlong", "\u00E9\u00E9\u00E9\u00E9 \uFFFD overlong", 1},
      {"\u00E9\u00E9\u00E9\u00E9 \xF0\x9F\x98", "\u00E9\u00E9\u00E9\u00E9 \uFFFD", 1},
      {"\u00E9\u00E9\u00E9\u00E9 \x81", "\u00E9\u00E9\u00E9\u00E9 \uFFFD", 1},
  };
  for (const auto& [bytes, text, replacements] : cases) {
    const Decoded decoded = decode(bytes, "utf-8");
    CHECK(decoded.text == text);
    CHECK(is_valid_utf8(decoded.text));
    CHECK(decoded.replacements == replacements);
    CHECK(decoded.encoding == "utf-8");
  }
}

TEST_CASE("bytes that mean nothing in their encoding are counted", "[encoding]") {
  const Decoded decoded = decode("\xB4\xBA\xFF\xBD\xBA\xB4", "euc-kr");
  CHECK(decoded.text == "\uB274\uFFFD\uC2A4\uFFFD");
  CHECK(decoded.replacements == 2);
  CHECK(decoded.encoding == "cp949");
}

TEST_CASE("text of any encoding cut anywhere is valid UTF-8", "[encoding]") {
  std::string bytes;
  for (int i = 0; i < 512; ++i) bytes += static_cast<char>(static_cast<unsigned char>(i * 37));
  for (const char* declared : {"", "utf-8", "koi8-r", "shift_jis", "euc-kr", "euc-jp", "gb18030",
                               "big5", "iso-2022-jp", "windows-1258", "utf-16", "hz"}) {
    for (std::size_t size = 0; size < bytes.size(); size += 7) {
      CHECK(is_valid_utf8(decode(bytes.substr(0, size), declared).text));
      CHECK(is_valid_utf8(decode("\xFF\xFE" + bytes.substr(0, size), declared).text));
    }
  }
}

TEST_CASE("the end of a text that may go on is left out", "[encoding]") {
  CHECK(without_cut_character("") == 0);
  CHECK(without_cut_character("ab") == 2);
  CHECK(without_cut_character("a\xC3") == 1);
  CHECK(without_cut_character("a\xC3\xA9") == 3);
  CHECK(without_cut_character("a\xE2\x80") == 1);
  CHECK(without_cut_character("a\xF0\x9F\x98") == 1);
  CHECK(without_cut_character("a\xF0\x9F\x98\x80") == 5);
  CHECK(without_cut_character("\x80\x80\x80\x80") == 4);
}

TEST_CASE("labels have one name", "[encoding]") {
  CHECK(charset_name(" Latin1 ") == "windows-1252");
  CHECK(charset_name("US-ASCII") == "windows-1252");
  CHECK(charset_name("x-sjis") == "windows-31j");
  CHECK(charset_name("GBK") == "gb18030");
  CHECK(charset_name("x-cp1251") == "windows-1251");
  CHECK(charset_name("utf-7").empty());
  CHECK(charset_name("no such").empty());
}

}  // namespace
}  // namespace backfile
