// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/query_manual.h"

#include <string>
#include <vector>

namespace backfile {

namespace {

std::vector<Paragraph> words_and_operators() {
  return {
      {.text = "An article must have all these words, in any order and in any of its texts; when "
               "no article has all of them, those with any of them are found. Other forms of a "
               "word count too: election finds elections. Capitals and accents do not matter, with "
               "one exception: US and other short forms in capitals are not the words us or it.",
       .term = "oil prices"},
      {.text = "These words, one right after the other, in just this form.",
       .term = "\"oil prices\", =prices"},
      {.text = "These words, one right after the other, each in any form.",
       .term = "~\"oil price\""},
      {.text =
           "Words like this: * stands for any letters or none, ? for one. At least three letters "
           "are needed before the first *, or three in a row.",
       .term = "elect*, *burger, wom?n"},
      {.text = "Words that are in the index and at most one or two edits away.",
       .term = "bukele~1, bukele~2"},
      {.text = "It counts twice as much as it would.", .term = "oil^2"},
      {.text = "It must match, also when any of the other words will do.", .term = "+oil gas"},
      {.text = "Both must match. The same as a blank, but never relaxed to any.",
       .term = "oil AND gas"},
      {.text = "At least one must match. Operators are written in capitals.", .term = "oil OR gas"},
      {.text = "The first must match, the second must not.", .term = "oil NOT gas, oil -gas"},
      {.text = "Brackets group. Without them NOT binds tighter than AND and mere succession, and "
               "these bind tighter than OR.",
       .term = "(oil OR gas) prices"},
      {.text = "Every article.", .term = "*"},
  };
}

std::vector<Paragraph> passages() {
  return {
      {.text = "Within five words of each other, in either order; neighbours are within one.",
       .term = "strike w/5 miners, strike NEAR/5 miners"},
      {.text = "The same, the first one first.",
       .term = "strike pre/5 miners, strike ADJ/5 miners"},
      {.text = "The first without the second within five words.", .term = "strike NOT w/5 miners"},
      {.text = "In one sentence, in one paragraph.", .term = "strike /s miners, strike /p miners"},
      {.text =
           "Operands are words, phrases, alternatives in brackets and other passages. These "
           "operators bind tightest, from the left; a passage that is an operand is taken where "
           "it is shortest. Nothing is near across two texts: the title, the subtitle, each "
           "caption and the body.",
       .term = "(strike OR walkout) w/5 (miner* OR pit)"},
      {.text = "Three times or more.", .term = "atleast3(strike)"},
      {.text = "Within the first fifty words of the body.", .term = "first50(strike)"},
  };
}

std::vector<Paragraph> fields() {
  return {
      {.text = "The word in one part of the article: title, caption (the text below a picture), "
               "lead (title and first paragraph), body, or related (what the page advertised "
               "beside its article, which is searched in no other way).",
       .term = "title:word"},
      {.text = "The whole value of a field: source, author, section, topic, place, person, org, "
               "language or id. A value with blanks stands in quotes: place:\"new harbour\".",
       .term = "place:value"},
      {.text = "Articles with any caption, date, or value of that field.",
       .term = "has:caption, has:date, has:author"},
      {.text =
           "Articles of a year, of a month (date:1987-03), of a day (date:1987-03-02), a quarter "
           "(1987-Q2) or a week (1987-W12); or counted from today: yesterday, last_month, "
           "2weeks (all of the week two weeks ago), 2weeks.. (since that day).",
       .term = "date:1987"},
      {.text = "Articles from the first to the last of a range. Either end may be left open: "
               "date:1987-03.. or date:..1987.",
       .term = "date:1986..1987-03"},
  };
}

Paragraph example(const std::string& explanation) { return {.text = explanation}; }

Paragraph command(const std::string& line) { return {.text = line, .literal = true}; }

}  // namespace

Section query_language_section() {
  Section section{.title = "QUERY LANGUAGE", .paragraphs = words_and_operators()};
  for (const auto& more : {passages(), fields()})
    section.paragraphs.insert(section.paragraphs.end(), more.begin(), more.end());
  return section;
}

Section search_examples() {
  return {.title = "EXAMPLES",
          .paragraphs = {
              example("Articles about the harbour strike, with the topics they belong to:"),
              command("backfile-search archive harbour strike --facet topic"),
              example("The five newest articles with the phrase in their title:"),
              command("backfile-search archive 'title:\"harbour strike\"' --sort newest --limit 5"),
              example("Everything of March 1987 that does not mention oil:"),
              command("backfile-search archive --since 1987-03 --until 1987-03 -- -oil"),
              example("A search as it is written for Nexis:"),
              command("backfile-search archive --dialect nexis 'HLEAD(harbour W/5 strike!)'"),
              example("The whole of one article:"),
              command("backfile-search archive --show harbour-17"),
              example("What a search box can offer when so much has been typed:"),
              command("backfile-search archive --suggest 'harbour str'"),
              example("The addresses of all articles of one paper, for another program:"),
              command("backfile-search archive --format json --limit 10000 \\\n"
                      "    --filter source='Harbour Post' | jq -r '.hits[].url'"),
          }};
}

}  // namespace backfile
