// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/byte_code.h"

#include <catch2/catch.hpp>

#include "tests/testing.h"

namespace backfile {
namespace {

using namespace std::string_literals;

TEST_CASE("numbers are written in as few bytes as they need and read back", "[byte_code]") {
  struct Case {
    std::uint64_t number;
    std::string bytes;
  };
  const Case cases[] = {{0, "\0"s},
                        {1, "\x01"},
                        {127, "\x7F"},
                        {128, "\x80\x01"},
                        {16'383, "\xFF\x7F"},
                        {16'384, "\x80\x80\x01"},
                        {~std::uint64_t{0}, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01"}};
  for (const auto& [number, bytes] : cases) {
    INFO(number);
    std::string written;
    append_number(number, written);
    CHECK(written == bytes);
    ByteReader in(written);
    CHECK(in.number() == number);
    CHECK(in.at_end());
  }
}

TEST_CASE("texts and numbers are read back in their order", "[byte_code]") {
  std::string bytes;
  append_text("", bytes);
  append_text("a\0b"s, bytes);
  append_number(300, bytes);
  append_text(std::string(200, 'x'), bytes);
  ByteReader in(bytes);
  CHECK(in.text().empty());
  CHECK(in.text() == "a\0b"s);
  CHECK(in.number() == 300);
  CHECK_FALSE(in.at_end());
  CHECK(in.text() == std::string(200, 'x'));
  CHECK(in.at_end());
}

TEST_CASE("what ends too early is damaged", "[byte_code]") {
  const std::string cases[] = {"", "\x80", "\xFF\xFF", "\x05"s + "1234", "\xFF\xFF\xFF\xFF\x7F"};
  for (const auto& bytes : cases) CHECK_THROWS_AS(ByteReader(bytes).text(), IndexError);
  CHECK_THROWS_AS(ByteReader("").number(), IndexError);
  CHECK_THROWS_AS(ByteReader(std::string(11, '\x80')).number(), IndexError);
  CHECK(ByteReader::damaged().problem() == IndexError::Problem::damaged);
}

}  // namespace
}  // namespace backfile
