// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/manual.h"

#include <string>
#include <vector>

#include "searcher/program/query_manual.h"

namespace backfile {

namespace {

const std::string selection = "Which articles";
const std::string order = "Order and number";
const std::string output = "Output";
const std::string limits = "Limits";

std::vector<OptionRow> selection_options() {
  return {
      {.name = "match",
       .argument = "WORDS",
       .description = "Which words of the query an article must have: all, or any, or all-or-any: "
                      "all of them, but any of them when no article has all.",
       .group = selection,
       .default_value = "all-or-any",
       .choices = {"all-or-any", "all", "any"}},
      {.name = "dialect",
       .argument = "NAME",
       .description = "In which language the query is written: Backfile's own, or that of Nexis, "
                      "Factiva, ProQuest or Lucene, from which it is translated, with a warning of "
                      "whatever is different here.",
       .group = selection,
       .default_value = "backfile",
       .choices = {"backfile", "nexis", "factiva", "proquest", "lucene"}},
      {.name = "lenient",
       .description =
           "Mend a query that cannot be understood, and warn, instead of refusing it: for "
           "search boxes.",
       .group = selection},
      {.name = "filter",
       .argument = "FIELD=VALUE",
       .description = "Only articles with this value, capitals and accents aside. May be repeated: "
                      "values of one field are alternatives, different fields must all agree.",
       .group = selection},
      {.name = "since",
       .argument = "DATE",
       .description = "Only articles of this day, month or year (YYYY-MM-DD, YYYY-MM or YYYY) and "
                      "later ones.",
       .group = selection},
      {.name = "until",
       .argument = "DATE",
       .description = "Only articles of this day, month or year and earlier ones.",
       .group = selection},
      {.name = "show",
       .argument = "ID",
       .description = "Instead of searching, show the whole article with this id, as text or JSON.",
       .group = selection},
      {.name = "suggest",
       .argument = "TEXT",
       .description = "Instead of searching, complete what stands in a search box: words of the "
                      "index that its last word begins, with the number of articles that have "
                      "them, and titles that begin with the text, as text or JSON; --limit of "
                      "each.",
       .group = selection},
  };
}

std::vector<OptionRow> order_options() {
  return {
      {.name = "sort",
       .argument = "ORDER",
       .description = "The best match first (relevance), the newest article first (newest; date "
                      "means the same), or the oldest.",
       .group = order,
       .default_value = "relevance",
       .choices = {"relevance", "newest", "oldest", "date"}},
      {.name = "limit",
       .argument = "N",
       .description = "How many articles to show. As csv, tsv and jsonl all of them, unless it is "
                      "given; all stands for them as ids too.",
       .group = order,
       .default_value = "10"},
      {.name = "offset",
       .argument = "N",
       .description = "How many of the first articles to leave out. Together with the limit at "
                      "most 10000, but for ids, csv, tsv and jsonl.",
       .group = order,
       .default_value = "0"},
  };
}

std::vector<OptionRow> output_options() {
  return {
      {.name = "facet",
       .argument = "FIELD[:OPTION]...",
       .description =
           "Count the values of this field over all articles found, and show the N most "
           "frequent ones (10 if N is not given, all in a table). Fields: source, author, section, "
           "topic, place, person, org, language, year, month and those that the index "
           "adds. Filters on the field itself do not count for it. A number N as the "
           "option shows so many; offset=N leaves out the first ones; min=N wants so "
           "many articles; sort=value sorts by name; depth=N counts the branches of so "
           "many levels (politics, politics/elections); contains=TEXT, the last, wants "
           "that text in the value. The field date takes day, week, month, quarter, "
           "year or decade and shows every period from the first to the last. May be "
           "repeated.",
       .group = output},
      {.name = "relative",
       .description = "In timelines, set the articles found against all articles of each period.",
       .group = output},
      {.name = "significant",
       .argument = "N",
       .description = "Tell up to N words that are in more of the articles found than chance would "
                      "have it. At most 1000 of them are read, spread evenly; near copies of one "
                      "another count once. The measure is Dunning's log-likelihood.",
       .group = output},
      {.name = "trend",
       .description = "Tell how the articles found lie in time: a timeline against all articles, "
                      "the bursts in it (by Kleinberg's automaton), and the first article.",
       .group = output},
      {.name = "compare",
       .argument = "QUERY",
       .description = "Set another query, with the same filters and dates, beside this one: how "
                      "many articles match one alone or both, both in time, and the words that "
                      "tell one from the other. Articles are shown only if --limit is given.",
       .group = output},
      {.name = "format",
       .argument = "FORMAT",
       .description =
           "Text to be read, JSON for programs, ids: one id a line, or a table for a "
           "spreadsheet: csv (as RFC 4180 has it), tsv, or jsonl (a JSON object a line). "
           "A table has a row for each article, written as it is read, or for each value "
           "of the facets if there are any. Text that a spreadsheet would take for a "
           "formula has an apostrophe before it.",
       .group = output,
       .default_value = "text",
       .choices = {"text", "json", "ids", "csv", "tsv", "jsonl"}},
      {.name = "snippet-length",
       .argument = "N",
       .description = "How many bytes of an article to quote, more or less.",
       .group = output,
       .default_value = "240"},
      {.name = "explain",
       .description = "Tell how the query was understood and carried out, what wildcards and fuzzy "
                      "words stand for, and what each score is made of.",
       .group = output},
      {.name = "color",
       .argument = "WHEN",
       .description = "Whether to use colour: auto means on a terminal, unless NO_COLOR is set.",
       .group = output,
       .default_value = "auto",
       .choices = {"auto", "always", "never"}},
  };
}

std::vector<OptionRow> limit_options() {
  return {
      {.name = "time-limit",
       .argument = "SECONDS",
       .description = "Give up, with an error, when there is no answer after so many seconds; 0 "
                      "for never.",
       .group = limits,
       .default_value = "60"},
      {.name = "max-bytes",
       .argument = "N",
       .description = "Refuse a query of more bytes.",
       .group = limits,
       .default_value = "2048"},
      {.name = "max-words",
       .argument = "N",
       .description = "Refuse a query of more words, phrases, values and dates.",
       .group = limits,
       .default_value = "128"},
      {.name = "max-nesting",
       .argument = "N",
       .description = "Refuse a query with more brackets inside each other.",
       .group = limits,
       .default_value = "20"},
      {.name = "wildcard-letters",
       .argument = "N",
       .description = "Refuse a word with * that has fewer letters before the first * or in a row.",
       .group = limits,
       .default_value = "3"},
      {.name = "max-expansion",
       .argument = "N",
       .description = "Let all wildcards and fuzzy words of a query together stand for so many "
                      "words at most, the most frequent ones, and warn.",
       .group = limits,
       .default_value = "1024"},
  };
}

std::vector<OptionRow> all_options() {
  std::vector<OptionRow> all = selection_options();
  for (const auto& part : {order_options(), output_options(), limit_options()})
    all.insert(all.end(), part.begin(), part.end());
  return all;
}

Section exit_status() {
  return {.title = "EXIT STATUS",
          .paragraphs = {{.text = "Articles were found.", .term = "0"},
                         {.text = "Nothing was found.", .term = "1"},
                         {.text = "The command line or the query was wrong, the index could not be "
                                  "read, or the output could not be written. Standard error says "
                                  "which.",
                          .term = "2"}}};
}

Section environment_section() {
  return {
      .title = "ENVIRONMENT",
      .paragraphs = {
          {.text = "When set, no colour unless --color=always is given.", .term = "NO_COLOR"},
          {.text = "How wide text is made on a terminal, whatever the terminal says.",
           .term = "COLUMNS"},
          {.text =
               "If the first of these that is set does not name UTF-8, bars are drawn in ASCII.",
           .term = "LC_ALL, LC_CTYPE, LANG"}}};
}

Section see_also() { return {.title = "SEE ALSO", .paragraphs = {{.text = "backfile-index(1)"}}}; }

std::vector<Paragraph> description() {
  return {
      {.text = "backfile-search looks up articles in an INDEX, the directory that backfile-index "
               "made. Several QUERY words are joined by blanks; without any, every article is "
               "found. Results go to standard output; warnings and errors go to standard error."},
      {.text = "On a terminal, text is wrapped and what matched is marked by colour. An option "
               "given twice counts as it was given last, unless it may be repeated. A query that "
               "begins with '-' goes behind --."},
  };
}

Program make_program() {
  Command search{.usage = {"[OPTION]... INDEX [QUERY]...", "[OPTION]... --show ID INDEX",
                           "[OPTION]... --suggest TEXT INDEX"},
                 .options = all_options()};
  return {.name = "backfile-search",
          .version = BACKFILE_VERSION,
          .summary = "search an archive of news articles",
          .description = description(),
          .commands = {std::move(search)},
          .options = standard_options(),
          .sections = {query_language_section(), exit_status(), environment_section(),
                       search_examples(), see_also()}};
}

}  // namespace

const Program& search_program() {
  static const Program program = make_program();
  return program;
}

}  // namespace backfile
