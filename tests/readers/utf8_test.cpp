// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/utf8.h"

#include <catch2/catch.hpp>

namespace backfile {
namespace {

using namespace std::string_literals;

TEST_CASE("every valid sequence decodes to its code point", "[utf8]") {
  struct Case {
    std::string text;
    char32_t value;
  };
  const Case cases[] = {{"\0"s, 0},
                        {"A", 0x41},
                        {"\x7F", 0x7F},
                        {"\xC2\x80", 0x80},
                        {"\xC3\xBC", 0xFC},
                        {"\xDF\xBF", 0x7FF},
                        {"\xE0\xA0\x80", 0x800},
                        {"\xED\x9F\xBF", 0xD7FF},
                        {"\xEE\x80\x80", 0xE000},
                        {"\xEF\xBF\xBD", 0xFFFD},
                        {"\xF0\x90\x80\x80", 0x10000},
                        {"\xF4\x8F\xBF\xBF", 0x10FFFF}};
  for (const auto& [text, value] : cases) {
    INFO(text);
    CHECK(decode(text + "x") == CodePoint{value, text.size()});
    CHECK(is_valid_utf8(text));
    std::string written;
    append_utf8(value, written);
    CHECK(written == text);
  }
}

TEST_CASE("a byte that begins no valid sequence is U+FFFD of length one", "[utf8]") {
  const std::string cases[] = {"\x80",
                               "\xBF",
                               "\xC0\x80",
                               "\xC1\xBF",
                               "\xC2",
                               "\xC2\x41",
                               "\xE0\x9F\xBF",
                               "\xE0\xA0",
                               "\xE2\x82\x41",
                               "\xED\xA0\x80",
                               "\xED\xBF\xBF",
                               "\xF0\x8F\xBF\xBF",
                               "\xF0\x90\x80",
                               "\xF4\x90\x80\x80",
                               "\xF5\x80\x80\x80",
                               "\xFE",
                               "\xFF"};
  for (const auto& text : cases) {
    INFO(text);
    CHECK(decode(text) == CodePoint{replacement_character, 1});
    CHECK_FALSE(is_valid_utf8("plain ascii text before " + text));
    CHECK_FALSE(is_valid_utf8(text + " and after it, longer than a word"));
  }
}

TEST_CASE("what is no code point is appended as U+FFFD", "[utf8]") {
  for (const char32_t value : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}}) {
    std::string text;
    append_utf8(value, text);
    CHECK(text == "\xEF\xBF\xBD");
  }
}

TEST_CASE("valid text has no bad bytes and no controls but tab and newline", "[utf8]") {
  struct Case {
    std::string text;
    std::string valid;
  };
  const Case cases[] = {{"", ""},
                        {"caf\xC3\xA9\tau\nlait", "caf\xC3\xA9\tau\nlait"},
                        {"a\0b"s, "a b"},
                        {"a\rb\x1F\x7F", "a b  "},
                        {"a\xC2\x85\xC2\x9F\xC2\xA0", "a  \xC2\xA0"},
                        {"\xE2\x82", "\xEF\xBF\xBD\xEF\xBF\xBD"},
                        {"x\xFFy", "x\xEF\xBF\xBDy"},
                        {"\xEF\xBF\xBD", "\xEF\xBF\xBD"}};
  for (const auto& [text, valid] : cases) {
    CHECK(valid_text(text) == valid);
    CHECK(is_valid_utf8(valid_text(text)));
    CHECK(is_valid_text(text) == (text == valid));
  }
}

TEST_CASE("controls and bad bytes are found wherever they stand among others", "[utf8]") {
  for (const char byte : {'\0', '\x1F', '\x7F', '\xFF', '\x80'}) {
    for (std::size_t before = 0; before < 20; ++before) {
      const std::string front(before, '~'), rest("\n some plain text");
      CAPTURE(before, int{byte});
      const std::string text = front + byte + rest;
      CHECK_FALSE(is_valid_text(text));
      const bool bad = static_cast<unsigned char>(byte) >= 0x80;
      CHECK(valid_text(text) == front + (bad ? "\xEF\xBF\xBD" : " ") + rest);
      CHECK(is_valid_text(front + rest));
    }
  }
}

}  // namespace
}  // namespace backfile
