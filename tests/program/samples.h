// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <sstream>
#include <string>

#include "backfile/article.h"
#include "backfile/results.h"
#include "common/program/program.h"
#include "searcher/program/style.h"

namespace backfile::testing {

/// A program with the verbs `load` and `drop`.
inline Program program_with_verbs() {
  const OptionRow size{.name = "size",
                       .argument = "N",
                       .description = "How much to load at once.",
                       .group = "Loading",
                       .default_value = "8"};
  const OptionRow speed{.name = "speed",
                        .argument = "WORD",
                        .description = "How fast to be.",
                        .group = "Loading",
                        .default_value = "slow",
                        .choices = {"slow", "fast"}};
  const OptionRow list{.name = "list",
                       .argument = "FILE",
                       .description = "Where the names of what to load are.",
                       .group = "Loading"};
  const OptionRow force{.name = "force", .description = "Ask no questions.", .group = "Dropping"};
  return {.name = "freight-crane",
          .version = "1.2",
          .summary = "move freight",
          .description = {{.text = "Moves freight.\n.It never sleeps."}},
          .commands = {{.name = "load",
                        .usage = {"[OPTION]... SHIP CRATE..."},
                        .summary = "put crates on a ship",
                        .description = {{.text = "Crates are stacked."}},
                        .options = {size, speed, list}},
                       {.name = "drop",
                        .usage = {"[OPTION]... CRATE"},
                        .summary = "let go of a crate",
                        .options = {force}}},
          .options = standard_options(),
          .sections = {{.title = "NOTES",
                        .paragraphs = {{.text = "Done.", .term = "0"},
                                       {.text = "freight-crane load \\\n  -x", .literal = true}}}}};
}

/// Three articles, two of them on the page.
inline Results found_results() {
  Results results;
  results.query = "harbour strike";
  results.interpreted = "harbour AND strike";
  results.total = 3;
  results.took_ms = 1.23456;
  Hit first;
  first.rank = 1;
  first.score = 7.5;
  first.id = "post-1";
  first.title = {{"The ", false}, {"strike", true}, {" goes on", false}};
  first.date = {1987, 3, 2, 3600};
  first.source = "Harbour Post";
  first.authors = {"Maren Holt", "José Núñez"};
  first.url = "https://post.example/1";
  first.path = "1987/post.xml";
  first.snippet = {{"In the ", false}, {"harbour", true}, {" the\ncranes stand still.", false}};
  first.captions = {{{{"A quiet ", false}, {"harbour", true}}, "J. Lind", true},
                    {{{"A chart", false}}, "", false}};
  Hit second;
  second.rank = 2;
  second.id = "post-2";
  results.hits = {first, second};
  return results;
}

inline Facet topic_facet() {
  return {.field = "topic",
          .values = {{"strike", 40, false}, {"ship", 20, true}, {"cod", 1, false}},
          .distinct = 5,
          .missing = 7};
}

/// An article with something in every field.
inline Article full_article() {
  return {.id = "post-1",
          .title = "The strike goes on",
          .subtitle = "No talks before Monday",
          .body = {"The cranes of the north quay stand still.", "Nobody knows for how long."},
          .captions = {{"A quiet harbour", "J. Lind"}},
          .related = {{"Ten ways to cook cod", "A chef explains", "A cod"}},
          .byline = "By Maren Holt, our port correspondent",
          .authors = {"Maren Holt"},
          .source = "Harbour Post",
          .url = "https://post.example/1",
          .date = {1987, 3, 2, -1},
          .section = "Business",
          .language = "en",
          .topics = {"strike", "ship"},
          .places = {"norway"},
          .people = {"A. Berg"},
          .organisations = {"Dockers' Union"},
          .facets = {{"desk", {"night"}}},
          .path = "1987/post.xml"};
}

/// What `print(values..., out)` writes.
template <typename Print, typename... Values>
std::string printed(Print print, const Values&... values) {
  std::ostringstream out;
  print(values..., out);
  return out.str();
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace backfile::testing
