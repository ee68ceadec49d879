// SPDX-License-Identifier: GPL-2.0-or-later
//
// Real files of every format, which are not part of the project.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "common/text/utf8.h"
#include "indexer/input/folder_walk.h"
#include "indexer/input/item_reading.h"

namespace backfile {
namespace {

namespace fs = std::filesystem;

/// What the files of one folder gave.
struct Outcome {
  int files = 0;
  int with_items = 0;
  int items = 0;
  int without_reason = 0;  ///< Files that gave nothing and no word why.

  bool operator==(const Outcome&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Outcome& outcome) {
  return out << outcome.files << " files, " << outcome.with_items << " with items, "
             << outcome.items << " items, " << outcome.without_reason << " without a reason";
}

bool is_sound(const Article& article) {
  for (const auto& paragraph : article.body)
    if (!is_valid_text(paragraph)) return false;
  return is_valid_text(article.title) && !article.id.empty();
}

void read(const InputFile& file, Outcome& outcome) {
  int items = 0, told = 0;
  const auto tell = [&](const Rejection&) { ++told; };
  read_items(file, {.include_embargoed = true},
             {.on_item =
                  [&](const NewsItem& item, const Rejection&) {
                    CHECK(is_sound(item.article));
                    ++items;
                  },
              .on_reject = tell,
              .on_warning = tell,
              .on_skip = tell});
  ++outcome.files;
  outcome.items += items;
  outcome.with_items += items > 0 ? 1 : 0;
  outcome.without_reason += items + told == 0 ? 1 : 0;
}

Outcome outcome_of(const fs::path& folder) {
  Outcome outcome;
  walk_inputs({folder}, {.on_file = [&](const InputFile& file) { read(file, outcome); }});
  return outcome;
}

TEST_CASE("real files of each format give their articles, or the reason why they have none",
          "[real_formats]") {
  const char* const corpora = std::getenv("BACKFILE_CORPORA");
  const fs::path folder = fs::path(corpora ? corpora : "") / "formats";
  if (!corpora || !fs::is_directory(folder)) {
    WARN("skipped: BACKFILE_CORPORA names no folder with formats/");
    return;
  }
  const std::map<std::string, Outcome> expected = {
      {"agency-json", {12, 7, 23, 0}},
      {"agency-xml", {13, 2, 2, 0}},
      {"ccnews-jsonl", {1, 1, 4, 0}},
      {"email", {4, 4, 4, 0}},
      {"iptc7901-anpa", {9, 9, 9, 0}},
      {"jsonld-newsarticle", {152, 149, 149, 0}},
      {"newsml-1.x", {10, 10, 12, 0}},
      {"newsml-g2", {108, 27, 27, 0}},
      {"ninjs", {37, 34, 34, 0}},
      {"ninjs-invalid", {3, 1, 1, 0}},
      {"ninjs-should-fail", {34, 19, 19, 0}},
      {"ninjs-validation", {82, 32, 32, 0}},
      {"nitf", {5, 4, 5, 0}},
      {"rss-atom-real", {17, 17, 150, 0}},
      {"rss-atom-tests", {87, 19, 19, 0}},
      {"trec-sgml-synthetic", {3, 2, 4, 0}},
      {"warc", {9, 4, 4, 0}},
      {"wordpress-wxr", {2, 2, 6, 0}},
  };
  for (const auto& [name, outcome] : expected) {
    INFO(name);
    CHECK(outcome_of(folder / name) == outcome);
  }
}

}  // namespace
}  // namespace backfile
