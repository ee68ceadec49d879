// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/export_rows.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <csignal>
#include <string>
#include <vector>

#include "tests/testing.h"

using namespace backfile;

namespace {

using backfile::testing::make_article;
using backfile::testing::TestIndex;

std::vector<Article> articles() {
  auto first = make_article("a\nb", "=Oil, \"crude\"", {"Oil."});
  first.authors = {"Ann", "Bo"};
  first.captions = {{.text = "A tanker.", .credit = "Po"}, {.text = "-5 degrees"}};
  first.date = {1987, 3, 4};
  first.topics = {"crude"};
  first.source = "+Wire";
  auto second = make_article("post-2", "Oil again", {"Oil rose."});
  second.date = {1987, 5};
  return {first, second};
}

struct Export {
  explicit Export(SearchOptions options, const TestIndex& index) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    auto searcher = index.open();
    options.request.order = Order::oldest;
    exported = export_rows(searcher, options, ends[1]);
    close(ends[1]);
    std::array<char, 4096> buffer{};
    for (ssize_t size = 0; (size = read(ends[0], buffer.data(), buffer.size())) > 0;)
      text.append(buffer.data(), static_cast<std::size_t>(size));
    close(ends[0]);
  }

  Exported exported{};
  std::string text{};
};

std::string export_of(const SearchOptions& options) {
  return Export(options, TestIndex(articles())).text;
}

}  // namespace

TEST_CASE("a table of hits has a header, a row for each article, and lists in one cell") {
  const std::string text = export_of({.request = {.query = "oil"}, .format = Format::csv});
  CHECK(text ==
        "rank,score,id,date,source,authors,title,snippet,captions,url,path\r\n"
        "1,0.0000,a\\nb,1987-03-04,'+Wire,Ann; Bo,\"'=Oil, \"\"crude\"\"\",Oil.,"
        "A tanker.; -5 degrees,,\r\n"
        "2,0.0000,post-2,1987-05,,,Oil again,Oil rose.,,,\r\n");
}

TEST_CASE("ids are a line each and nothing else, also where facets are asked for") {
  CHECK(export_of({.request = {.query = "oil", .facets = {{.field = "topic"}}},
                   .format = Format::ids}) == "a\\nb\npost-2\n");
  CHECK(export_of({.request = {.query = "zebra"}, .format = Format::ids}).empty());
}

TEST_CASE("a table of facets has the values of one after those of another") {
  const SearchRequest request{
      .query = "oil",
      .facets = {{.field = "topic"}, {.field = "date", .unit = TimeUnit::month, .relative = true}}};
  CHECK(export_of({.request = request, .format = Format::tsv}) ==
        "field\tvalue\tcount\tof\n"
        "topic\tcrude\t1\t\n"
        "topic\t\t1\t\n"
        "date\t1987-03\t1\t1\n"
        "date\t1987-04\t0\t\n"
        "date\t1987-05\t1\t1\n");
  CHECK(export_of({.request = request, .format = Format::jsonl}) ==
        "{\"field\":\"topic\",\"value\":\"crude\",\"count\":1,\"selected\":false}\n"
        "{\"field\":\"topic\",\"value\":\"\",\"count\":1,\"selected\":false}\n"
        "{\"field\":\"date\",\"value\":\"1987-03\",\"count\":1,\"of\":1}\n"
        "{\"field\":\"date\",\"value\":\"1987-04\",\"count\":0,\"of\":0}\n"
        "{\"field\":\"date\",\"value\":\"1987-05\",\"count\":1,\"of\":1}\n");
}

TEST_CASE("an export tells what is left to know, and why it ended") {
  std::signal(SIGPIPE, SIG_IGN);
  const TestIndex index(articles());
  auto searcher = index.open();
  const SearchOptions options{.request = {.query = "oil"}, .format = Format::jsonl};
  const int full = open("/dev/full", O_WRONLY);
  CHECK(export_rows(searcher, options, full).error == std::errc::no_space_on_device);
  close(full);
  const Export whole(options, index);
  CHECK_FALSE(whole.exported.error);
  CHECK(whole.exported.results.total == 2);
}

TEST_CASE("nobody reads on for a reader that is gone") {
  std::signal(SIGPIPE, SIG_IGN);
  std::vector<Article> many(400, make_article("", "Oil", {std::string(250, 'x')}));
  for (std::size_t i = 0; i < many.size(); ++i) many[i].id = std::to_string(i);
  const TestIndex index(many);
  auto searcher = index.open();
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  close(ends[0]);
  const auto exported = export_rows(
      searcher, {.request = {.query = "oil", .limit = 400}, .format = Format::csv}, ends[1]);
  CHECK(exported.error == std::errc::broken_pipe);
  close(ends[1]);
}
