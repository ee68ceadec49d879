// SPDX-License-Identifier: GPL-2.0-or-later
//
// How often an article is among the first ten hits for its own title, asked for as plain words:
// `backfile-bench-known-items INDEX [ARTICLES]`. Drawn are articles with a body and a title that
// no other article has.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "backfile/searcher.h"
#include "tests/bench/query_sample.h"

namespace {

using namespace backfile;

constexpr std::uint32_t seed = 21578;

std::vector<Article> with_titles_of_their_own(const std::vector<Article>& articles) {
  std::map<std::string, int> occurrences;
  for (const auto& article : articles) ++occurrences[bench::plain_words(article.title)];
  std::vector<Article> chosen;
  for (const auto& article : articles) {
    const auto words = bench::plain_words(article.title);
    if (!words.empty() && !article.body.empty() && occurrences[words] == 1)
      chosen.push_back(article);
  }
  return chosen;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: %s INDEX [ARTICLES]\n", argv[0]);
    return 2;
  }
  const std::size_t wanted = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 1000;
  auto articles = with_titles_of_their_own(bench::read_articles(argv[1]));
  std::mt19937 random(seed);
  for (std::size_t i = articles.size(); i > 1; --i)
    std::swap(articles[i - 1], articles[bench::draw(random, i)]);
  articles.resize(std::min(articles.size(), wanted));

  Searcher searcher(argv[1]);
  std::size_t first = 0, in_ten = 0;
  for (const auto& article : articles) {
    const auto results = searcher.search({.query = bench::plain_words(article.title)});
    const auto found = std::find_if(results.hits.begin(), results.hits.end(),
                                    [&](const Hit& hit) { return hit.id == article.id; });
    if (found == results.hits.begin() && !results.hits.empty()) ++first;
    if (found != results.hits.end()) {
      ++in_ten;
    } else {
      std::printf("missed %s: %s\n", article.id.c_str(), article.title.c_str());
    }
  }
  const double total = static_cast<double>(articles.size());
  std::printf("%zu articles: %.1f %% in the first ten, %.1f %% first\n", articles.size(),
              100.0 * static_cast<double>(in_ten) / total,
              100.0 * static_cast<double>(first) / total);
}
