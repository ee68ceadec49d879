// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/options.h"

#include <catch2/catch.hpp>
#include <limits>

#include "searcher/program/manual.h"

using namespace backfile;

namespace {

using Words = std::vector<std::string>;

SearchOptions read(const Words& words) {
  return read_options(CommandLine(search_program(), words));
}

}  // namespace

TEST_CASE("an index alone asks for every article, with the defaults of the library") {
  const SearchOptions options = read({"archive"});
  const SearchRequest usual;
  CHECK(options.index == "archive");
  CHECK(options.request.query == "*");
  CHECK(options.request.limit == usual.limit);
  CHECK(options.request.offset == usual.offset);
  CHECK(options.request.match == usual.match);
  CHECK(options.request.order == usual.order);
  CHECK(options.request.snippet_length == usual.snippet_length);
  CHECK_FALSE(options.request.since.known());
  CHECK_FALSE(options.request.explain);
  CHECK(options.request.dialect == Dialect::backfile);
  CHECK_FALSE(options.show);
  CHECK(options.format == Format::text);
  CHECK(options.colour == ColourChoice::automatic);
}

TEST_CASE("every dialect has a name") {
  const std::pair<const char*, Dialect> names[] = {{"backfile", Dialect::backfile},
                                                   {"nexis", Dialect::nexis},
                                                   {"factiva", Dialect::factiva},
                                                   {"proquest", Dialect::proquest},
                                                   {"lucene", Dialect::lucene}};
  for (const auto& [name, dialect] : names)
    CHECK(read({"archive", "--dialect", name}).request.dialect == dialect);
  CHECK_THROWS_AS(read({"archive", "--dialect", "westlaw"}), UsageError);
}

TEST_CASE("the words of a query are joined by blanks") {
  CHECK(read({"archive", "oil", "--limit", "3", "prices"}).request.query == "oil prices");
  CHECK(read({"archive", "\"oil prices\" -gas"}).request.query == "\"oil prices\" -gas");
  CHECK(read({"archive", "--", "-oil", "gas"}).request.query == "-oil gas");
  CHECK(read({"--", "archive", "-oil"}).request.query == "-oil");
  CHECK(read({"archive", ""}).request.query.empty());
}

TEST_CASE("every option reaches the request") {
  const SearchOptions options = read({"archive",          "oil",       "--limit",      "5",
                                      "--offset=20",      "--match",   "any",          "--explain",
                                      "--since",          "1986",      "--until",      "1987-03-02",
                                      "--snippet-length", "100",       "--format",     "json",
                                      "--color",          "never",     "--time-limit", "7",
                                      "--lenient",        "--dialect", "factiva"});
  CHECK(options.request.limit == 5);
  CHECK(options.request.dialect == Dialect::factiva);
  CHECK(options.request.offset == 20);
  CHECK(options.request.match == Match::any);
  CHECK(options.request.explain);
  CHECK(options.request.since == Date{1986, 0, 0, -1});
  CHECK(options.request.until == Date{1987, 3, 2, -1});
  CHECK(options.request.snippet_length == 100);
  CHECK(options.format == Format::json);
  CHECK(options.time_limit == 7);
  CHECK(options.request.lenient);
  CHECK(options.colour == ColourChoice::never);
}

TEST_CASE("orders, matches and formats go by their names") {
  CHECK(read({"a", "--sort", "relevance"}).request.order == Order::relevance);
  CHECK(read({"a", "--sort", "newest"}).request.order == Order::newest);
  CHECK(read({"a", "--sort", "date"}).request.order == Order::newest);
  CHECK(read({"a", "--sort", "oldest"}).request.order == Order::oldest);
  CHECK(read({"a", "--match", "all"}).request.match == Match::all);
  CHECK(read({"a", "--match", "all-or-any"}).request.match == Match::all_or_any);
  CHECK(read({"a", "--format", "ids"}).format == Format::ids);
  CHECK(read({"a", "--color", "always"}).colour == ColourChoice::always);
}

TEST_CASE("trends are asked for beside the articles, a comparison instead of them") {
  const auto plain = read({"a", "oil"}).request;
  CHECK(plain.significant == 0);
  CHECK_FALSE(plain.trend);
  CHECK(plain.compare.empty());
  const auto request = read({"a", "oil", "--significant", "20", "--trend"}).request;
  CHECK(request.significant == 20);
  CHECK(request.trend);
  CHECK(request.limit == 10);
  CHECK(read({"a", "oil", "--compare", "gas"}).request.compare == "gas");
  CHECK(read({"a", "oil", "--compare", "gas"}).request.limit == 0);
  CHECK(read({"a", "oil", "--compare", "gas", "--limit", "5"}).request.limit == 5);
}

TEST_CASE("a table is of everything unless a limit is given, ids may be") {
  constexpr auto all = std::numeric_limits<std::size_t>::max();
  for (const std::string format : {"csv", "tsv", "jsonl"}) {
    CHECK(read({"a", "--format", format}).request.limit == all);
    CHECK(read({"a", "--format", format, "--limit", "20000"}).request.limit == 20000);
    CHECK(read({"a", "--format", format, "--facet=topic"}).request.facets[0].limit == all);
    CHECK(read({"a", "--format", format, "--facet=topic:7"}).request.facets[0].limit == 7);
  }
  CHECK(read({"a", "--format", "ids"}).request.limit == 10);
  CHECK(read({"a", "--format", "ids"}).request.detail == HitDetail::id);
  CHECK(read({"a", "--format", "csv"}).request.detail == HitDetail::excerpt);
  CHECK(read({"a", "--format", "ids", "--limit", "all"}).request.limit == all);
  CHECK_THROWS_WITH(read({"a", "--limit", "all"}),
                    "--limit: expected a number from 0 to 10000, not 'all'");
}

TEST_CASE("facets have options, of which a text to look for is the last") {
  const auto facets = read({"a", "--facet=topic:depth=2:5:offset=10:min=3:sort=value", "--relative",
                            "--facet=date:week", "--facet=place:contains=new: york"})
                          .request.facets;
  REQUIRE(facets.size() == 3);
  CHECK(facets[0].depth == 2);
  CHECK(facets[0].limit == 5);
  CHECK(facets[0].offset == 10);
  CHECK(facets[0].least == 3);
  CHECK(facets[0].order == FacetOrder::value);
  CHECK(facets[1].unit == TimeUnit::week);
  CHECK(facets[1].relative);
  CHECK(facets[2].contains == "new: york");
}

TEST_CASE("facets may be repeated, with or without a number") {
  const auto facets = read({"a", "--facet", "topic", "--facet=place:25"}).request.facets;
  REQUIRE(facets.size() == 2);
  CHECK(facets[0].field == "topic");
  CHECK(facets[0].limit == FacetRequest{}.limit);
  CHECK(facets[1].field == "place");
  CHECK(facets[1].limit == 25);
}

TEST_CASE("filters are cut at the first equals sign") {
  const auto filters =
      read({"a", "--filter", "source=Harbour Post", "--filter=topic=a=b"}).request.filters;
  REQUIRE(filters.size() == 2);
  CHECK(filters[0].field == "source");
  CHECK(filters[0].value == "Harbour Post");
  CHECK(filters[1].field == "topic");
  CHECK(filters[1].value == "a=b");
}

TEST_CASE("suggestions can be asked for instead of searching") {
  CHECK(read({"archive", "--suggest", "oil pr", "--limit", "3"}).suggest == "oil pr");
  CHECK(read({"archive", "--suggest", "", "--format", "json"}).suggest == "");
  CHECK_FALSE(read({"archive", "oil"}).suggest);
}

TEST_CASE("an article can be shown instead of searching") {
  CHECK(read({"archive", "--show", "post-1"}).show == "post-1");
  CHECK(read({"archive", "--show=--odd", "--format", "json"}).show == "--odd");
}

TEST_CASE("what makes no sense is refused") {
  struct Case {
    Words words{};
    std::string message{};
  };
  const Case cases[] = {
      {{}, "expected the directory of an index"},
      {{""}, "expected the directory of an index"},
      {{"a", "--limit", "-1"}, "--limit: expected a number from 0 to 10000, not '-1'"},
      {{"a", "--limit", "10001"}, "--limit: expected a number from 0 to 10000, not '10001'"},
      {{"a", "--offset", "ten"}, "--offset: expected a number from 0 to 10000, not 'ten'"},
      {{"a", "--snippet-length", "1k"},
       "--snippet-length: expected a number from 0 to 10000, not '1k'"},
      {{"a", "--time-limit", "-1"}, "--time-limit: expected a number from 0 to 86400, not '-1'"},
      {{"a", "--facet", ""}, "--facet: expected FIELD or FIELD:OPTION, not ''"},
      {{"a", "--facet", ":3"}, "--facet: expected FIELD or FIELD:OPTION, not ':3'"},
      {{"a", "--facet", "topic:"}, "--facet: expected a number from 1, not 'topic:'"},
      {{"a", "--facet", "topic:0"}, "--facet: expected a number from 1, not 'topic:0'"},
      {{"a", "--facet", "topic:-1"}, "--facet: expected a number from 1, not 'topic:-1'"},
      {{"a", "--filter", "topic"}, "--filter: expected FIELD=VALUE, not 'topic'"},
      {{"a", "--filter", "topic="}, "--filter: expected FIELD=VALUE, not 'topic='"},
      {{"a", "--filter", "=ship"}, "--filter: expected FIELD=VALUE, not '=ship'"},
      {{"a", "--since", "1987-02-30"},
       "--since: expected YYYY, YYYY-MM or YYYY-MM-DD, not '1987-02-30'"},
      {{"a", "--since", ""}, "--since: expected YYYY, YYYY-MM or YYYY-MM-DD, not ''"},
      {{"a", "--until", "1987-02-03T04:05"},
       "--until: expected YYYY, YYYY-MM or YYYY-MM-DD, not '1987-02-03T04:05'"},
      {{"a", "--sort", "best"}, "--sort: expected relevance, newest, oldest or date, not 'best'"},
      {{"a", "--show", ""}, "--show: expected the id of an article"},
      {{"a", "oil", "--show", "post-1"}, "--show takes the place of a query, not both"},
      {{"a", "--show", "post-1", "--format", "ids"}, "--show: the format must be text or json"},
      {{"a", "--show", "post-1", "--format", "csv"}, "--show: the format must be text or json"},
      {{"a", "--trend", "--format", "csv"}, "--trend: the format must be text or json"},
      {{"a", "--compare", "x", "--format", "ids"}, "--compare: the format must be text or json"},
      {{"a", "--significant", "0"}, "--significant: expected a number from 1 to 1000, not '0'"},
      {{"a", "--compare", ""}, "--compare: expected a query"},
      {{"a", "oil", "--suggest", "o"}, "--suggest takes the place of a query, not both"},
      {{"a", "--suggest", "o", "--format", "ids"}, "--suggest: the format must be text or json"},
      {{"a", "--suggest", "o", "--show", "x"}, "--suggest and --show ask for different things"},
      {{"a", "-oil"},
       "unknown option '-oil' (a word that is none but begins with '-' goes behind --)"},
  };
  for (const auto& [words, message] : cases) CHECK_THROWS_WITH(read(words), message);
}
