// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/plain_text.h"

#include <catch2/catch.hpp>

namespace backfile {
namespace {

TEST_CASE("a text is put on one line", "[plain_text]") {
  struct Case {
    const char* text;
    const char* line;
  };
  const Case cases[] = {{"", ""},
                        {" \n\t ", ""},
                        {"word", "word"},
                        {"  a \r\n b\t", "a b"},
                        {"a\x03 b\x1F", "a b"},
                        {"a\xFF", "a\xEF\xBF\xBD"}};
  for (const auto& [text, line] : cases) CHECK(without_runs_of_blanks(text) == line);
}

TEST_CASE("lines end in LF, CRLF or CR", "[plain_text]") {
  using Lines = std::vector<std::string_view>;
  CHECK(split_lines("").empty());
  CHECK(split_lines("a\nb\r\n\rc\n") == Lines{"a", "b", "", "c"});
  CHECK(split_lines("\n\n") == Lines{"", ""});
}

TEST_CASE("only ASCII letters are put in lower case", "[plain_text]") {
  CHECK(ascii_lower("AZ@[`\xC3\x84") == "az@[`\xC3\x84");
}

}  // namespace
}  // namespace backfile
