// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "tests/searcher/highlight_model.h"
#include "tests/searcher/model_query.h"
#include "tests/searcher/segmented_index.h"

namespace backfile {
namespace {

using namespace testing;

/// Articles of random words, as an index and as lists of words.
class Corpus {
 public:
  Corpus(Random& random, int size) {
    std::vector<Article> articles;
    for (int i = 0; i < size; ++i) {
      const auto id = std::to_string(i);
      const auto& model = models_.emplace(id, random_article(random, id)).first->second;
      articles.push_back(model.article);
    }
    index_.add(articles);
  }

  Searcher open() const { return index_.open(); }
  const ModelArticle& model(const std::string& id) const { return models_.at(id); }

 private:
  std::map<std::string, ModelArticle> models_{};
  SegmentedIndex index_{};
};

std::vector<std::string> captions_of(const Hit& hit) {
  std::vector<std::string> captions;
  for (const auto& caption : hit.captions) {
    if (!caption.text.empty()) captions.push_back(bracketed(caption.text));
  }
  return captions;
}

// The snippet is as long as it likes: the whole body or a whole caption.
void check_highlights(const Hit& hit, const ModelArticle& article, const ModelQuery& query) {
  HighlightModel model(article);
  model.mark(query);
  CHECK(bracketed(hit.title) == model.title());
  CHECK(captions_of(hit) == model.captions());
  const auto captions = model.captions(true);
  const auto snippet = bracketed(hit.snippet);
  if (std::find(captions.begin(), captions.end(), snippet) == captions.end())
    CHECK(snippet == model.body());
}

TEST_CASE("what is highlighted is what the obvious marker marks", "[marker][random]") {
  const auto seed = test_seed();
  for (std::uint64_t round = 0; round < 5 * test_rounds(); ++round) {
    Random random(seed + round);
    const Corpus corpus(random, 200);
    auto searcher = corpus.open();
    for (int i = 0; i < 200; ++i) {
      QueryMaker maker(random);
      const auto query = maker.make(3);
      const auto text = maker.write(query);
      INFO("BACKFILE_TEST_SEED=" << seed + round << " query " << i << ' ' << text);
      const auto results = searcher.search(
          {.query = text, .match = Match::all, .limit = 200, .snippet_length = 10'000});
      for (const auto& hit : results.hits) check_highlights(hit, corpus.model(hit.id), query);
    }
  }
}

}  // namespace
}  // namespace backfile
