// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/body_rules.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace backfile;

namespace {

const std::string news = "The ferry came in at dawn, and nobody was hurt.";

// The label of a line in the middle of a body.
std::string label_of(const std::string& line) {
  const Article article{.title = "Ferry in the ice",
                        .body = {news, news + " ", news, line, news, news + " ", news, news},
                        .authors = {"Ana Costa"},
                        .source = "The Gazette"};
  const CaptureLine label = label_body(article)[3];
  return std::string(part_name(label.part)) + "|" + std::string(label.rule);
}

struct Case {
  const char* line;
  const char* label;
};

}  // namespace

TEST_CASE("what pages leave in bodies is known without the page", "[cleaning]") {
  const Case cases[] = {
      {"Advertisement", "noise|advertisement"},
      {"Share this with Facebook", "noise|share line"},
      {"Sign up for our newsletter", "noise|newsletter box"},
      {"© 2021 Gazette Media. All rights reserved.", "noise|site footer"},
      {"Follow Tomas Reed on Twitter @tomasreed", "noise|contact line"},
      {"Write to Tomas Reed at tomas.reed@gazette.example", "noise|contact line"},
      {"Updated at 9:40 p.m. ET", "noise|note about the article"},
      {"This story has been updated.", "noise|note about the article"},
      {"* * *", "noise|separator"},
      {"poster=\"https://gazette.example/boat.jpg\"", "noise|markup"},
      {"Should the ferry sail at night? Vote now", "noise|poll box"},
      {"JUST WATCHED Ferry in the ice Replay More Videos ... MUST WATCH Ferry in the ice 01:03",
       "noise|player"},
      {"Ferry in the ice: the film www.films.example", "noise|player"},
      {"Media playback is unsupported on your device", "noise|viewer of pictures"},
      {"Read more:", "noise|related heading"},
      {"Read more: Ice closes the sound", "related|related link in one line"},
      {"More:Ice closes the sound", "related|related link in one line"},
      {"( Also in the Gazette: Ice closes the sound)", "related|link in brackets"},
      {"(PHOTOS: The ferry in the ice)", "related|link in brackets"},
      {"[Read the report of the harbour master.]", "related|link in brackets"},
      {"ICE ON THE SOUND:Passengers walk ashore at noon", "related|link behind a label"},
      {"PASSENGERS WALK ASHORE OVER THE ICE AT NOON", "related|link in capitals"},
      {"The ferry in pictures Read more", "related|link with Read more"},
      {"Tomas Reed and Mara Ellison contributed to this report.", "byline|reporting credit"},
      {"By Tomas Reed, shipping correspondent", "byline|byline"},
      {"— Tomas Reed", "byline|signature"},
      {"Ana Costa", "byline|name of the author"},
      {"Ferry in the ice", "noise|title repeated"},
      {"THE GAZETTE", "noise|name of the source"},
      {"Image copyright Getty Images Image caption The ferry", "caption|labelled caption"},
      {"Enlarge this image toggle caption Tomas Reed/AP Tomas Reed/AP",
       "caption|caption in a viewer"},
      {"Media playback is unsupported on your device Media caption The ferry leaves",
       "caption|caption in a viewer"},
      {"The ferry in the ice on Monday. Photo: Tomas Reed/AFP", "caption|credit behind a label"},
      {"Getty Images", "caption|credit alone"},
      {"For all about the ice, click here.", "noise|line to click"},
      {"Advertisement Advertisement", "noise|advertisement"},
      {"The Gazette Magazine", "noise|name of the source"},
      {"The report of the harbour master: gz.example/r1", "noise|address"},
      {"Analysis by Tomas Reed, shipping correspondent", "byline|byline"},
      {"The ferry (Gazette file photo: Tomas Reed)", "caption|credit behind a label"},
  };
  for (const auto& [line, label] : cases) {
    CAPTURE(line);
    CHECK(label_of(line) == label);
  }
}

TEST_CASE("what may be text stays body", "[cleaning]") {
  for (const auto* line : {"Politics",
                           "More trouble ahead",
                           "Follow the money, she said.",
                           "He added:",
                           "Updated rules for ferries come next year.",
                           "Update at 9:20 a.m. ET: Ferry sails again",
                           "[Updated 9:20 p.m.] The ferry has sailed",
                           "This story begins in 1931.",
                           "Tomas Reed",
                           "4 March 2022",
                           "The Gazette magazine fell into the sea.",
                           "No, no",
                           "Passengers: a ferry full of goats",
                           "ICE ON THE SOUND",
                           "By noon the ice had closed the sound.",
                           "She shared the news on Facebook.",
                           "(It was the second time that week.)",
                           "Contact with the ferry was lost at ten.",
                           "The vote is now.",
                           "She watched the replay of more videos than she could count."}) {
    CAPTURE(line);
    CHECK(label_of(line) == "body|");
  }
}

TEST_CASE("names are those of writers at the top of a body, and below a quote those of speakers",
          "[cleaning]") {
  const auto labels = label_body({.body = {"Tomas Reed", news, "“The ice is thick.”", "— Ana Costa",
                                           "Tomas Reed", news, news, "Mara Ellison"}});
  CHECK(labels[0].rule == "name at the top");
  CHECK(labels[3].part == Part::body);
  CHECK(labels[4].part == Part::body);
  CHECK(labels[7].part == Part::body);
}

TEST_CASE("what is told of the author at the end is no body", "[cleaning]") {
  const auto labels = label_body({.body = {"Ana Costa is the keeper of the light.", news, news,
                                           "• Ana Costa is a columnist of the Gazette."},
                                  .authors = {"Ana Costa"}});
  CHECK(labels[0].part == Part::body);
  CHECK(labels[3].rule == "about the author");
}

TEST_CASE("a body in capitals keeps its lines", "[cleaning]") {
  const std::string capitals = "THE FERRY CAME IN AT DAWN AND NOBODY WAS HURT";
  for (const auto& label : label_body({.body = {capitals, capitals + " AT ALL", capitals}}))
    CHECK(label.part == Part::body);
}

TEST_CASE("strange bodies are labelled line for line", "[cleaning]") {
  CHECK(label_body({}).empty());
  const auto labels = label_body({.body = {"", " ", "(", ":", "[]", "\xff\xfe", "-",
                                           std::string(100'000, 'x'), "toggle caption"}});
  REQUIRE(labels.size() == 9);
  CHECK(labels[8].number == 9);
}
