// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/text_decoding.h"

#include <catch2/catch.hpp>

namespace backfile {
namespace {

using namespace std::string_literals;

TEST_CASE("the bytes of a file become UTF-8", "[text_decoding]") {
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
      {"\x9F\x8E\x81", "\xC5\xB8\xC5\xBD\xEF\xBF\xBD"},
      {"\xA0\xFF", "\xC2\xA0\xC3\xBF"},
      {"\xFF\xFEh\0i\0"s, "hi"},
      {"\xFE\xFF\0h\0i"s, "hi"},
      {"\xFF\xFE\x3D\xD8\x00\xDE!\0"s, "\xF0\x9F\x98\x80!"},
      {"\xFF\xFE\x3D\xD8!\0"s, "\xEF\xBF\xBD!"},
      {"\xFF\xFE\x3D\xD8"s, "\xEF\xBF\xBD"},
      {"\xFF\xFE!\0x"s, "!\xEF\xBF\xBD"},
  };
  for (const auto& [bytes, text] : cases) CHECK(decode_text(bytes) == text);
}

TEST_CASE("UTF-16 that is cut leaves its last character for later", "[text_decoding]") {
  std::string text;
  CHECK(append_utf16("a\0\x3D\xD8"s, ByteOrderMark::utf16le, text) == 2);
  CHECK(append_utf16("\x3D\xD8\x00"s, ByteOrderMark::utf16le, text) == 0);
  CHECK(text == "a");
}

}  // namespace
}  // namespace backfile
