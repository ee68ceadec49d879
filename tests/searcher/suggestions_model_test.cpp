// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "tests/common/random.h"
#include "tests/searcher/segmented_index.h"

namespace backfile {
namespace {

using namespace testing;

struct Word {
  std::string written;
  std::string folded;
};

const std::vector<Word> vocabulary = {
    {"Oil", "oil"},         {"oil", "oil"},       {"Oily", "oily"},     {"of", "of"},
    {"price", "price"},     {"PRICES", "prices"}, {"pricey", "pricey"}, {"p", "p"},
    {"José", "jose"},       {"jost", "jost"},     {"Müller", "muller"}, {"mull", "mull"},
    {"O’Brien", "o'brien"}, {"the", "the"},       {"The", "the"},       {"them", "them"}};

using Text = std::vector<Word>;

Text random_text(Random& random, std::size_t most) {
  Text text;
  for (std::size_t n = random.below(most + 1); n > 0; --n) text.push_back(random.pick(vocabulary));
  return text;
}

std::string written(const Text& text) {
  std::string out;
  for (const auto& word : text) out += (out.empty() ? "" : " ") + word.written;
  return out;
}

struct ModelArticle {
  Text title{};
  std::set<std::string> words{};
  std::string date{};  // As a slot has it.
  Article article{};
};

ModelArticle random_article(Random& random, const std::string& id) {
  ModelArticle model{.title = random_text(random, 3)};
  const Text body = random_text(random, 4);
  for (const auto& text : {model.title, body}) {
    for (const auto& word : text) model.words.insert(word.folded);
  }
  model.article = make_article(id, written(model.title), {written(body)});
  if (!random.one_in(6)) model.article.date = {random.between(1986, 1990)};
  model.date = schema::date_slot(model.article.date);
  return model;
}

/// Articles in segments, older ones first, some of which were replaced or removed.
struct ModelIndex {
  std::vector<std::vector<ModelArticle>> segments{};
  std::map<std::string, std::pair<std::size_t, std::size_t>> living{};  // Where an id is.

  bool is_alive(std::size_t segment, std::size_t place) const {
    const auto found = living.find(segments[segment][place].article.id);
    return found != living.end() && found->second == std::pair(segment, place);
  }
};

/// Words, of which the last one may be cut short unless a blank follows.
struct Typed {
  Text words{};
  bool goes_on = true;

  std::string text() const { return written(words) + (goes_on ? "" : " "); }
};

Typed random_typed(Random& random) {
  Typed typed{.words = random_text(random, 2), .goes_on = !random.one_in(4)};
  typed.words.push_back(random.pick(vocabulary));
  if (!typed.goes_on || random.one_in(3)) return typed;
  auto& last = typed.words.back();
  last.folded.resize(1 + random.below(last.folded.size()));
  last.written = last.folded;
  return typed;
}

bool begins(const Text& title, const Typed& typed) {
  if (title.size() < typed.words.size()) return false;
  for (std::size_t i = 0; i < typed.words.size(); ++i) {
    const bool may_go_on = typed.goes_on && i + 1 == typed.words.size();
    const auto& word = title[i].folded;
    const auto& wanted = typed.words[i].folded;
    if (may_go_on ? !word.starts_with(wanted) : word != wanted) return false;
  }
  return true;
}

std::vector<std::string> expected_titles(const ModelIndex& index, const Typed& typed,
                                         std::size_t limit) {
  std::vector<const ModelArticle*> found;
  for (std::size_t s = 0; s < index.segments.size(); ++s) {
    for (std::size_t i = 0; i < index.segments[s].size(); ++i) {
      if (index.is_alive(s, i) && begins(index.segments[s][i].title, typed))
        found.push_back(&index.segments[s][i]);
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto* a, const auto* b) { return a->date > b->date; });
  std::vector<std::string> titles;
  for (const auto* model : found) {
    const auto& title = model->article.title;
    const bool is_new = std::find(titles.begin(), titles.end(), title) == titles.end();
    if (is_new && titles.size() < limit) titles.push_back(title);
  }
  return titles;
}

std::vector<Completion> expected_words(const ModelIndex& index, const Typed& typed,
                                       std::size_t limit) {
  if (!typed.goes_on) return {};
  const auto& [last_written, last_folded] = typed.words.back();
  std::map<std::string, std::uint64_t> articles;
  std::set<std::string> alive;
  for (std::size_t s = 0; s < index.segments.size(); ++s) {
    for (std::size_t i = 0; i < index.segments[s].size(); ++i) {
      for (const auto& word : index.segments[s][i].words) {
        if (!word.starts_with(last_folded)) continue;
        ++articles[word];
        if (index.is_alive(s, i)) alive.insert(word);
      }
    }
  }
  const std::string text = typed.text();
  const std::string before = text.substr(0, text.size() - last_written.size());
  std::vector<std::pair<std::string, std::uint64_t>> found(articles.begin(), articles.end());
  std::erase_if(found, [&](const auto& entry) { return !alive.contains(entry.first); });
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<Completion> completions;
  for (const auto& [word, count] : found)
    completions.push_back({before + (word == last_folded ? last_written : word), count});
  completions.resize(std::min(completions.size(), limit));
  return completions;
}

void add_segment(Random& random, ModelIndex& model, SegmentedIndex& index) {
  std::set<std::string> ids;
  for (std::size_t n = 1 + random.below(12); n > 0; --n)
    ids.insert(std::to_string(random.below(40)));
  std::vector<Article> articles;
  model.segments.emplace_back();
  for (const auto& id : ids) {
    model.segments.back().push_back(random_article(random, id));
    model.living[id] = {model.segments.size() - 1, model.segments.back().size() - 1};
    articles.push_back(model.segments.back().back().article);
  }
  index.add(articles);
}

void remove_some(Random& random, ModelIndex& model, SegmentedIndex& index) {
  const std::string id = std::to_string(random.below(40));
  model.living.erase(id);
  index.remove({id});
}

TEST_CASE("suggestions are those of a simple model", "[suggest][segments][random]") {
  std::size_t words = 0, titles = 0;
  for (std::uint64_t round = 0; round < 30 * test_rounds(); ++round) {
    INFO("BACKFILE_TEST_SEED=" << test_seed() + round);
    Random random(test_seed() + round);
    ModelIndex model;
    SegmentedIndex index;
    for (std::size_t n = 1 + random.below(4); n > 0; --n) {
      add_segment(random, model, index);
      if (random.one_in(2)) remove_some(random, model, index);
    }
    auto searcher = index.open();
    for (int i = 0; i < 60; ++i) {
      const Typed typed = random_typed(random);
      const std::size_t limit = 1 + random.below(5);
      INFO('"' << typed.text() << "\", " << limit);
      const Suggestions found = searcher.suggest(typed.text(), limit);
      REQUIRE(found.titles == expected_titles(model, typed, limit));
      REQUIRE(found.words == expected_words(model, typed, limit));
      words += found.words.size();
      titles += found.titles.size();
    }
  }
  CHECK(words > 1'000);
  CHECK(titles > 500);
}

TEST_CASE("no bytes make suggestions fail", "[suggest][random]") {
  Random random(test_seed());
  auto searcher =
      SegmentedIndex({{make_article("a", "Oil U.S. 東京 l’homme", {"C++ 1,750 AT&T"})}}).open();
  const std::vector<std::string> pieces = {"oil", "U.S.", "東京", "l’", "C+", "1,", "\"", "~", " "};
  for (std::uint64_t round = 0; round < 2'000 * test_rounds(); ++round) {
    std::string typed;
    for (std::size_t n = random.below(6); n > 0; --n)
      typed += random.one_in(2) ? random.bytes(random.below(5)) : random.pick(pieces);
    INFO("BACKFILE_TEST_SEED=" << test_seed());
    for (const auto& [text, articles] : searcher.suggest(typed).words) CHECK(articles == 1);
  }
}

}  // namespace
}  // namespace backfile
