// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/searcher/model_query_tree.h"
#include "tests/searcher/news_model.h"

namespace backfile::testing {

/// What positional operators mean, in the most obvious way: all pairs are tried.
class PassageModel {
 public:
  PassageModel(const ModelArticle& article, std::string field, unsigned first_words)
      : field_(std::move(field)), first_words_(first_words) {
    if (field_ == "related") {
      for (const auto& text : article.related) add_text({text}, "related");
      return;
    }
    add_text({article.title}, "title");
    add_text({article.subtitle}, "title");
    for (const auto& caption : article.captions) add_text({caption}, "caption");
    add_text(article.paragraphs, "body");
  }

  /// The first and the last word of each passage, the shortest ones only.
  using Passage = std::pair<std::size_t, std::size_t>;
  using Passages = std::set<Passage>;

  Passages passages(const ModelQuery& query) const {
    using Kind = ModelQuery::Kind;
    if (query.children.empty()) return leaf(query);
    Passages found;
    if (query.kind == Kind::disjunction) {
      for (const auto& child : query.children) found.merge(passages(child));
      return shortest(found);
    }
    const auto left = passages(query.children[0]), right = passages(query.children[1]);
    for (const auto& a : left) {
      if (query.kind == Kind::not_near) {
        if (is_alone(query, a, right)) found.insert(a);
        continue;
      }
      for (const auto& b : right) {
        if (is_pair(query, a, b))
          found.insert({std::min(a.first, b.first), std::max(a.second, b.second)});
      }
    }
    return shortest(found);
  }

  /// The words and sequences that take part in any passage: what is to be marked.
  Passages marks(const ModelQuery& query) const { return marks(query, {0, words_.size()}); }

 private:
  struct Word {
    ModelWord word{};
    std::string part{};
    std::size_t position = 0;
    std::size_t text = 0, paragraph = 0, sentence = 0;  // Each with a number of its own.
    std::size_t in_body = 0;                            // Counted from 1.
    bool in_lead = false;
  };

  void add_text(const std::vector<ModelText>& paragraphs, const std::string& part) {
    ++text_;
    std::size_t in_text = 0;
    const std::size_t first_paragraph = paragraph_ + 1;
    for (const auto& words : paragraphs) {
      if (words.empty()) continue;
      ++paragraph_;
      ++sentence_;
      for (const auto& word : words) {
        sentence_ += word.starts_sentence ? 1 : 0;
        ++in_text;
        words_.push_back({word, part, in_text, text_, paragraph_, sentence_,
                          part == "body" ? in_text : 0,
                          part == "title" || paragraph_ == first_paragraph});
        if (part == "caption") words_.back().in_lead = false;
      }
    }
  }

  bool counts(const Word& word) const {
    if (field_.empty() || field_ == "related") return true;
    if (field_ == "lead") return word.in_lead;
    if (field_ == "first") return word.in_body > 0 && word.in_body <= first_words_;
    return word.part == field_;
  }

  // Those that take part within `outer`, a passage that takes part in another one.
  Passages marks(const ModelQuery& query, const Passage& outer) const {
    using Kind = ModelQuery::Kind;
    if (query.children.empty()) return within(outer, leaf(query));
    Passages found;
    if (query.kind == Kind::disjunction) {
      for (const auto& child : query.children) found.merge(marks(child, outer));
      return found;
    }
    const auto &left = query.children[0], &right = query.children[1];
    for (const auto& a : within(outer, passages(left))) {
      if (query.kind == Kind::not_near) {
        if (is_alone(query, a, passages(right))) found.merge(marks(left, a));
        continue;
      }
      for (const auto& b : within(outer, passages(right))) {
        if (!is_pair(query, a, b)) continue;
        found.merge(marks(left, a));
        found.merge(marks(right, b));
      }
    }
    return found;
  }

  static bool overlap(const Passage& a, const Passage& b) {
    return a.first <= b.second && b.first <= a.second;
  }

  // Whether the two make a passage.
  bool is_pair(const ModelQuery& query, const Passage& a, const Passage& b) const {
    return !overlap(a, b) && is_near(query, a, b);
  }

  // Whether none of the others is near.
  bool is_alone(const ModelQuery& query, const Passage& a, const Passages& others) const {
    return std::none_of(others.begin(), others.end(), [&](const Passage& b) {
      return a != b && (overlap(a, b) || is_near(query, a, b));
    });
  }

  bool is_near(const ModelQuery& query, Passage a, Passage b) const {
    using Kind = ModelQuery::Kind;
    if (query.kind == Kind::ordered && b.first < a.first) return false;
    if (b.first < a.first) std::swap(a, b);
    const Word &begin = words_[a.first], &end = words_[b.second];
    if (query.kind == Kind::sentence) return begin.sentence == end.sentence;
    if (query.kind == Kind::paragraph) return begin.paragraph == end.paragraph;
    return begin.text == end.text &&
           words_[b.first].position - words_[a.second].position <= query.number;
  }

  bool is_word(const ModelQuery& query, std::size_t i, std::size_t at) const {
    using Kind = ModelQuery::Kind;
    const ModelWord& word = words_[at].word;
    if (query.kind == Kind::prefix) return word.exact.starts_with(query.text);
    if (query.kind == Kind::wildcard) return is_like(word.exact, query.text);
    const bool exact = query.kind == Kind::phrase;
    return exact ? word.exact == query.words[i].exact : word.stem == query.words[i].stem;
  }

  Passages leaf(const ModelQuery& query) const {
    const std::size_t length = std::max<std::size_t>(query.words.size(), 1);
    Passages found;
    for (std::size_t begin = 0; begin + length <= words_.size(); ++begin) {
      bool all = words_[begin].text == words_[begin + length - 1].text;
      for (std::size_t i = 0; i < length; ++i)
        all = all && is_word(query, i, begin + i) && counts(words_[begin + i]);
      // The title and the first paragraph are two passages.
      if (all) found.insert({begin, begin + length - 1});
    }
    return found;
  }

  static Passages within(const Passage& outer, const Passages& all) {
    Passages kept;
    for (const auto& a : all) {
      if (outer.first <= a.first && a.second <= outer.second) kept.insert(a);
    }
    return kept;
  }

  static Passages shortest(const Passages& all) {
    Passages kept;
    for (const auto& a : all) {
      const bool longer = std::any_of(all.begin(), all.end(), [&](const auto& b) {
        return b != a && a.first <= b.first && b.second <= a.second;
      });
      if (!longer) kept.insert(a);
    }
    return kept;
  }

  std::string field_;
  unsigned first_words_;
  std::size_t text_ = 0, paragraph_ = 0, sentence_ = 0;
  std::vector<Word> words_{};
};

}  // namespace backfile::testing
