// SPDX-License-Identifier: GPL-2.0-or-later
// Checks the cleaner against a real capture that is not part of the project. It is looked for in
// the folder that BACKFILE_SHARED names, by default ../shared.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "indexer/cleaning/capture_cleaner.h"

namespace fs = std::filesystem;
using namespace backfile;

namespace {

// The folder itself, or the first of that name beside the current directory or one of its parents.
fs::path find_captures() {
  const char* set = std::getenv("BACKFILE_SHARED");
  const fs::path shared = set ? set : "../shared";
  fs::path base = fs::current_path();
  for (int level = 0; level <= 3; ++level, base = base.parent_path()) {
    const fs::path captures = base / shared / "captures";
    if (fs::exists(captures / "web-capture-1.gold.json")) return captures;
  }
  return {};
}

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

using Numbers = std::vector<std::size_t>;

Numbers numbers_of(const std::vector<CaptureLine>& lines, Part part) {
  Numbers numbers;
  for (const auto& line : lines) {
    if (line.part == part) numbers.push_back(line.number);
  }
  return numbers;
}

std::string text_of(const std::vector<CaptureLine>& lines, std::size_t number) {
  for (const auto& line : lines) {
    if (line.number == number) return line.text;
  }
  return {};
}

}  // namespace

TEST_CASE("a real capture is labelled line by line as its gold says", "[cleaning]") {
  const fs::path captures = find_captures();
  if (captures.empty()) {
    WARN(
        "skipped: no captures/web-capture-1.gold.json in ../shared; set BACKFILE_SHARED to its "
        "folder");
    return;
  }
  const auto gold = nlohmann::json::parse(read_file(captures / "web-capture-1.gold.json"));
  const auto lines = label_lines(read_file(captures / "web-capture-1.txt"));
  const Article article = to_article(lines);

  CHECK(numbers_of(lines, Part::title) == Numbers{gold["title"].get<std::size_t>()});
  CHECK(numbers_of(lines, Part::body) == gold["body"].get<Numbers>());
  CHECK(numbers_of(lines, Part::caption) == gold["captions"].get<Numbers>());
  CHECK(numbers_of(lines, Part::noise) == gold["noise"].get<Numbers>());
  for (const auto part : {Part::source, Part::byline, Part::date})
    CHECK(numbers_of(lines, part).empty());
  CHECK(article.title == text_of(lines, gold["title"].get<std::size_t>()));
  CHECK(article.source == gold["source"].get<std::string>());

  const auto caption_numbers = gold["captions"].get<Numbers>();
  const auto credits = gold["caption_credits"].get<std::map<std::string, std::string>>();
  REQUIRE(article.captions.size() == caption_numbers.size());
  for (std::size_t i = 0; i < caption_numbers.size(); ++i) {
    const auto credit = credits.find(std::to_string(caption_numbers[i]));
    const Caption& caption = article.captions[i];
    CHECK(caption.credit == (credit == credits.end() ? "" : credit->second));
    if (!caption.credit.empty()) CHECK(caption.text.find(caption.credit) == std::string::npos);
  }

  const auto related = gold["related"].get<std::vector<Numbers>>();
  REQUIRE(article.related.size() == related.size());
  for (std::size_t i = 0; i < related.size(); ++i) {
    CHECK(article.related[i].picture == text_of(lines, related[i][0]));
    CHECK(article.related[i].headline == text_of(lines, related[i][1]));
    CHECK(article.related[i].teaser == text_of(lines, related[i][2]));
  }
}
