// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "backfile/article.h"
#include "tests/common/random.h"

namespace backfile::testing {

/// A word of the model: as it is written, as it is compared and which words are forms of it.
struct ModelWord {
  std::string written;
  std::string exact;
  std::string stem;
  bool starts_sentence = false;  // In a text, other than its first one.
};

inline const std::vector<ModelWord>& vocabulary() {
  static const std::vector<ModelWord> words = {{"oil", "oil", "oil"},
                                               {"Oil", "oil", "oil"},
                                               {"price", "price", "price"},
                                               {"prices", "prices", "price"},
                                               {"strike", "strike", "strike"},
                                               {"strikes", "strikes", "strike"},
                                               {"striking", "striking", "strike"},
                                               {"port", "port", "port"},
                                               {"ports", "ports", "port"},
                                               {"wheat", "wheat", "wheat"},
                                               {"José", "jose", "jose"},
                                               {"jose", "jose", "jose"},
                                               {"the", "the", "the"},
                                               {"of", "of", "of"},
                                               {"1,750", "1750", "1750"},
                                               {"O’Brien", "o'brien", "o'brien"},
                                               {"Müller", "muller", "muller"}};
  return words;
}

/// Whether a word is what a pattern with `*` and `?` stands for.
inline bool is_like(std::string_view word, std::string_view pattern) {
  if (pattern.empty()) return word.empty();
  if (pattern[0] == '*')
    return is_like(word, pattern.substr(1)) || (!word.empty() && is_like(word.substr(1), pattern));
  return !word.empty() && (pattern[0] == '?' || pattern[0] == word[0]) &&
         is_like(word.substr(1), pattern.substr(1));
}

using ModelText = std::vector<ModelWord>;

/// An article as lists of words, and the same as an Article.
struct ModelArticle {
  ModelText title{}, subtitle{};
  std::vector<ModelText> paragraphs{};
  std::vector<ModelText> captions{};
  std::vector<ModelText> related{};
  std::map<std::string, std::set<std::string>> values{};  // By field, folded.
  Article article{};
};

inline ModelText random_words(Random& random, std::size_t most) {
  ModelText text;
  for (std::size_t n = random.below(most + 1); n > 0; --n)
    text.push_back(random.pick(vocabulary()));
  return text;
}

/// The text, with full stops here and there, which end a sentence unless a small letter follows.
inline std::string written(ModelText& text, Random& random) {
  std::string out;
  for (auto& word : text) {
    const bool stop = !out.empty() && random.one_in(6);
    if (!out.empty()) out += stop ? ". " : random.one_in(8) ? ", " : " ";
    word.starts_sentence = stop && (word.written[0] < 'a' || word.written[0] > 'z');
    out += word.written;
  }
  return out;
}

inline Date random_day(Random& random) {
  if (random.one_in(8)) return {};
  Date date{random.between(1986, 1988)};
  if (!random.one_in(6)) date.month = random.between(1, 12);
  if (date.month > 0 && !random.one_in(6)) date.day = random.between(1, 28);
  if (date.day > 0 && random.one_in(4)) date.second_of_day = random.between(0, 86'399);
  return date;
}

inline std::vector<std::string> random_values(Random& random, const char* field,
                                              ModelArticle& model) {
  static const std::vector<std::string> values = {"USA", "uk", "New York", "Zürich"};
  static const std::vector<std::string> folded = {"usa", "uk", "new york", "zurich"};
  std::vector<std::string> chosen;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!random.one_in(4)) continue;
    chosen.push_back(values[i]);
    model.values[field].insert(folded[i]);
  }
  return chosen;
}

inline ModelArticle random_article(Random& random, std::string id) {
  ModelArticle model;
  Article& article = model.article;
  article.id = std::move(id);
  const auto text = [&](std::size_t most, ModelText& words) {
    words = random_words(random, most);
    return written(words, random);
  };
  article.title = text(4, model.title);
  article.subtitle = text(2, model.subtitle);
  for (std::size_t n = random.below(4); n > 0; --n)
    article.body.push_back(text(7, model.paragraphs.emplace_back()));
  for (std::size_t n = random.below(3); n > 0; --n)
    article.captions.push_back({text(4, model.captions.emplace_back()), "x"});
  if (random.one_in(3)) {
    article.related.emplace_back().headline = text(3, model.related.emplace_back());
    article.related.back().teaser = text(3, model.related.emplace_back());
  }
  article.places = random_values(random, "place", model);
  article.topics = random_values(random, "topic", model);
  for (const char* facet : {"desk", "edition"}) {
    if (auto values = random_values(random, facet, model); !values.empty())
      article.facets[facet] = std::move(values);
  }
  article.date = random_day(random);
  article.language = "en";
  return model;
}

}  // namespace backfile::testing
