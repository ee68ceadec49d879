// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/capture_lines.h"

#include <catch2/catch.hpp>

#include <string>

using namespace backfile;

TEST_CASE("lines are numbered with the blank ones counted", "[cleaning]") {
  const auto lines = split_capture("one\r\n\r\n \u00a0 \r\ntwo\r\nthree");
  REQUIRE(lines.size() == 3);
  CHECK(lines[1].number == 4);
  CHECK(lines[1].text == "two");
  CHECK(lines[1].blank_before == 2);
  CHECK(lines[2].blank_before == 0);
}

TEST_CASE("line ends of old systems are line ends where there are no others", "[cleaning]") {
  CHECK(split_capture("one\rtwo").size() == 2);
  CHECK(split_capture("one\rmore\ntwo").size() == 2);
  CHECK(split_capture("").empty());
  CHECK(split_capture("\n\n").empty());
}

TEST_CASE("sentences are counted past abbreviations", "[cleaning]") {
  const struct {
    const char* text;
    std::size_t sentences;
  } cases[] = {
      {"He sailed.", 1},
      {"He sailed. She stayed.", 2},
      {"“Why?” he asked.", 1},
      {"“Why?” He asked again.", 2},
      {"Mr. Reed met J. Park of the U.S. Navy.", 1},
      {"It cost 3.5 million. Nobody paid.", 2},
      {"The boat sank. (Corbel Images)", 1},
      {"...", 1},
      {"", 1},
  };
  for (const auto& [text, sentences] : cases) {
    INFO(text);
    CHECK(describe_line(text).sentences == sentences);
  }
}

TEST_CASE("a line has the shape of a headline, a paragraph or a teaser", "[cleaning]") {
  const struct {
    const char* text;
    Shape shape;
  } cases[] = {
      {"Harbour reopens after storm", Shape::headline},
      {"Who will pay for the harbour?", Shape::headline},
      {"Ferry talks begin in the U.S.", Shape::headline},
      {"He was 81.", Shape::paragraph},
      {"“I would,” he said.", Shape::paragraph},
      {"The wreck drifted (about 40 miles).", Shape::paragraph},
      {"The boat sank at once. (Reuters)", Shape::paragraph},
      {"The diver brought up the following things from the wreck:", Shape::paragraph},
      {"The council met on Monday and…", Shape::teaser},
      {"The council met on Monday and...", Shape::teaser},
      {"The council met on Monday and [...]", Shape::teaser},
      {"The council met on Monday and… Read more", Shape::teaser},
      {"港は月曜日に閉鎖された。", Shape::paragraph},
  };
  for (const auto& [text, shape] : cases) {
    INFO(text);
    CHECK(shape_of(describe_line(text)) == shape);
  }
}

TEST_CASE("a long line is a paragraph however it ends", "[cleaning]") {
  std::string text = "word";
  for (int i = 0; i < 60; ++i) text += " word";
  CHECK(shape_of(describe_line(text)) == Shape::paragraph);
  CHECK(shape_of(describe_line(text + "...")) == Shape::paragraph);
}

TEST_CASE("the marks of lists are known and nothing else", "[cleaning]") {
  CHECK(without_list_mark("• a compass") == "a compass");
  CHECK(without_list_mark("12) two mugs") == "two mugs");
  CHECK(without_list_mark("3. a keel") == "a keel");
  for (const auto* text : {"1911 was dry", "3.5 million", "-5 degrees", "4", "2."}) {
    CHECK(without_list_mark(text) == text);
  }
}
