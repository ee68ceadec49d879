// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/capture_cleaner.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <string>

#include "tests/cleaning/labels.h"

using namespace backfile;
using testing::closing;
using testing::labels_of;
using testing::opening;
using testing::parts_of;

namespace {

double seconds_to_label(const std::string& capture) {
  const auto start = std::chrono::steady_clock::now();
  label_lines(capture);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("what only resembles furniture, captions and links stays body", "[cleaning]") {
  for (const auto* text :
       {"Left: that was the last order the helmsman heard before she struck.",
        "Related by blood, the two men had not spoken since the launch of the boat.",
        "Related: the two men were brothers, and one of them owned the boat.",
        "Share and share alike, their father had written in his will.",
        "Share prices of insurers fell on the news.",
        "By the time the case came to court she had sunk.",
        "By Monday",
        "Read more than the first page of the will, the judge told them.",
        "Image mattered to the elder brother, who painted the wheelhouse every spring.",
        "The younger one kept the books (see page 4)",
        "The wreck drifted a long way (about 40 miles).",
        "The wreck drifted a long way (about 40 miles)",
        "The insurer refused to pay. It had warned the crew twice. The claim was for $212,000. "
        "(Reuters)",
        "The insurer refused to pay, a man who knew the brothers well said on Friday. (Reuters)",
        "“She was never insured for sadness!”",
        "He was 81.",
        "He added that the sea had been...",
        "A second wreck",
        "What happens next?",
        "• a compass and two mugs",
        "- a compass",
        "1. A keel each",
        "Photo albums were handed to their sister.",
        "Trending downwards, herring has not helped them.",
        "Comments by the judge were met with silence.",
        "Follow the money, the lawyers said.",
        "Subscribe to the theory or not, she sank.",
        "Source: he would not say",
        "9 November 2022",
        "The divers brought up what follows:"}) {
    INFO(text);
    CHECK(parts_of(opening + text + closing) == "tbbb");
  }
}

TEST_CASE("the same lines are body at the end of an article", "[cleaning]") {
  for (const auto* text :
       {"He was 81.", "“She was never insured for sadness!”", "The wreck drifted (about 40 miles).",
        "The insurer refused to pay, he said. (Reuters)", "The boat is lost. (Reuters)"}) {
    INFO(text);
    CHECK(parts_of(opening + text) == "tbb");
  }
}

TEST_CASE("a subheading before a caption is body, an alternative text is not", "[cleaning]") {
  const std::string caption = "\n\nThe wreck of the Good Intent off Skerrin light. (Getty Images)";
  CHECK(parts_of(opening + "A long night" + caption + closing) == "tbbcb");
  CHECK(parts_of(opening + "Wreck of the Good Intent, Skerrin" + caption + closing) == "tbccb");
  CHECK(parts_of(opening + "rope on a bollard" + caption + closing) == "tbccb");
  CHECK(parts_of("Wreck of the Good Intent off Skerrin" + caption + closing) == "tcb");
}

TEST_CASE("captions are known by their credit, their label or their sides", "[cleaning]") {
  for (const auto* text :
       {"The wreck lies on her side. (Getty Images)",
        "The wreck lies on her side. (AP Photo/Ana Costa)",
        "The wreck lies on her side. The mast is gone. (Ana Costa/Coastwire)",
        "The wreck lies on her side. (Reuters)", "The wreck lies on her side. Photo: Ana Costa",
        "The wreck on her side © Ana Costa", "FILE - The wreck lies on her side.",
        "Image caption, The wreck on her side", "Photo by Ana Costa: The wreck on her side.",
        "Left: the wreck; Right: the court house", "Getty Images"}) {
    INFO(text);
    CHECK(parts_of(opening + text + closing) == "tbcb");
  }
}

TEST_CASE("there may be no title, or nothing else", "[cleaning]") {
  CHECK(parts_of("").empty());
  CHECK(parts_of(" \n\t\n\u00a0\n").empty());
  CHECK(parts_of("Harbour closes after the storm") == "t");
  CHECK(parts_of("Storm") == "t");
  CHECK(parts_of("The boat sank in May. Nobody was on board.\n\nShe was old.") == "bb");
  CHECK(parts_of("The boat sank in May. Nobody was on board.\n\nRelated\n") == "bn");
  CHECK(parts_of(opening + "Related") == "tbn");
}

TEST_CASE("a title stands before its furniture, and furniture before a title", "[cleaning]") {
  CHECK(parts_of("Menu\nHome > News\nAdvertisement\nNews\n" + opening) == "nnnntb");
  CHECK(parts_of("The Gazette\nMenu\nSign in\nPort Sorrel\n" + opening) == "nnnntb");
  CHECK(parts_of("The voice of the north coast\nMenu\nSign in\n" + opening) == "nnntb");
  CHECK(parts_of("Two brothers, one boat and a lawsuit | The Gazette\nMenu\n" + opening) == "nntb");
  CHECK(parts_of("More from the wreck as brothers go to court\n" +
                 opening.substr(opening.find("\n\n"))) == "tb");
}

TEST_CASE("bylines and dates stand around the body, not in it", "[cleaning]") {
  CHECK(parts_of("Two brothers, one boat\nBy Ana Costa\n4 March 2022\nShe sank. It was May.\nShe "
                 "was old.\n") == "tydbb");
  CHECK(parts_of("Two brothers, one boat\nShe sank. It was May.\nAna Costa\n4 March 2022\nShe was "
                 "old.\n") == "tbydb");
  CHECK(parts_of("Two brothers, one boat\nShe sank.\nShe was old.\nPublished 4 March 2022\n") ==
        "tbbd");
  CHECK(parts_of(
            "Two brothers, one boat\nPublished 4 March 2022\nUpdated 5 March 2022\nShe sank.\n") ==
        "tdnb");
  CHECK(parts_of("Two brothers, one boat\nUpdated 5 March 2022\nShe sank.\n") == "tdb");
}

TEST_CASE("the rule that decided is named", "[cleaning]") {
  CHECK(
      labels_of("Harbour closes after storm\r\n\r\nShare this @gazette.example\r\nShe sank.\r\n") ==
      "1 title first headline\n3 noise share line\n4 body paragraph\n");
  CHECK(part_name(Part::related) == "related");
  CHECK(part_name(Part::title) == "title");
}

TEST_CASE("the text of a line is kept but for its blanks", "[cleaning]") {
  const auto lines = label_lines("\ufeff Harbour\u00a0closes \t after storm \r\n");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].text == "Harbour closes after storm");
}

TEST_CASE("one line of a megabyte is one paragraph", "[cleaning]") {
  for (const std::string piece : {"word ", "a", ". ", ".", "(", "\"", "港", "Photo: ", "\u00a0x"}) {
    const std::string line = repeated(piece, static_cast<int>(1'000'000 / piece.size()));
    INFO(piece);
    CHECK(parts_of(opening + line + closing).size() == 4);
    CHECK(seconds_to_label(line) < 5);
  }
}

TEST_CASE("ten times the lines take about ten times as long", "[cleaning]") {
  for (const std::string piece :
       {"She sank. It was May.\n", "Boat comes ashore\n", "Related\nBoat comes ashore\n",
        "Read more: Boat ashore\n", "She sank…\n", "Share\n", "Comments\nReply\n", "4 March 2022\n",
        "a\n\nShe sank. (Getty Images)\n"}) {
    INFO(piece);
    const double small = seconds_to_label(repeated(piece, 1'000));
    const double large = seconds_to_label(repeated(piece, 10'000));
    CHECK(large < 40 * small + 0.5);
  }
}
