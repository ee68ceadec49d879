// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/decoding_source.h"

#include <catch2/catch.hpp>

#include "indexer/input/encoding.h"
#include "tests/input/memory_source.h"

namespace backfile {
namespace {

using namespace std::string_literals;
using testing::MemorySource;

/// What is read when the bytes come in blocks of some size.
std::string text_of(const std::string& bytes, std::size_t block = 64 * 1024) {
  DecodingSource source(std::make_unique<MemorySource>(bytes, block), {});
  return testing::rest_of(source);
}

TEST_CASE("text is decoded whatever the blocks it comes in", "[decoding_source]") {
  struct Case {
    std::string bytes;
    std::string text;
  };
  const Case cases[] = {
      {"", ""},
      {"plain\ntext", "plain\ntext"},
      {"\xEF\xBB\xBF"
       "caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80",
       "caf\xC3\xA9 \u20AC \xF0\x9F\x98\x80"},
      {"\xFF\xFEh\0i\0\x3D\xD8\x00\xDE"s, "hi\xF0\x9F\x98\x80"},
      {"<?xml version='1.0' encoding='euc-kr'?>\xB4\xBA\xBD\xBA",
       "<?xml version='1.0' encoding='euc-kr'?>\uB274\uC2A4"},
  };
  for (const auto& [bytes, text] : cases) {
    INFO(text);
    CHECK(text_of(bytes) == text);
    // The first block says what the encoding is.
    for (std::size_t block = 40; block < 50; ++block) CHECK(text_of(bytes, block) == text);
  }
}

TEST_CASE("every line may be in an encoding of its own", "[decoding_source]") {
  CHECK(text_of("caf\xE9\ncaf\xC3\xA9\n\xC9\x94\n") == "caf\u00E9\ncaf\u00E9\n\u0254\n");
  CHECK(text_of("caf\xC3\xA9\n\x93quoted\x94\nend") == "caf\u00E9\n\u201Cquoted\u201D\nend");
  CHECK(text_of(std::string(100, 'x') + "\ncaf\xE9\n", 10) ==
        std::string(100, 'x') + "\ncaf\u00E9\n");
}

TEST_CASE("text without line ends does not fill the memory", "[decoding_source]") {
  DecodingSource source(std::make_unique<MemorySource>(std::string(1 << 20, '\xE9'), 1000), {});
  std::string text;
  REQUIRE(source.read(text));
  CHECK(text.size() <= 4000);
}

TEST_CASE("replacements are counted to the end", "[decoding_source]") {
  std::string encoding;
  std::size_t count = 0;
  int calls = 0;
  const auto on_end = [&](const std::string& name, std::size_t replacements) {
    encoding = name;
    count = replacements;
    ++calls;
  };
  DecodingSource source(
      std::make_unique<MemorySource>("<?xml version='1.0' encoding='euc-kr'?>\xB4\xBA\xFF \xB4"),
      on_end);
  testing::rest_of(source);
  std::string more;
  CHECK_FALSE(source.read(more));
  CHECK(encoding == "cp949");
  CHECK(count == 2);
  CHECK(calls == 1);
}

}  // namespace
}  // namespace backfile
