// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "tests/searcher/news_matcher.h"
#include "tests/searcher/passage_model.h"

namespace backfile::testing {

/// What of an article is highlighted, in the most obvious way: byte by byte. Words, phrases and
/// passages of a query are wherever they stand, those that it excludes nowhere, and those of an
/// alternative only if all of it matches. A phrase is one
/// piece with what stands between its words, in each paragraph that it runs through.
class HighlightModel {
 public:
  explicit HighlightModel(const ModelArticle& article) : article_(article) {
    add_text(article.title, article.article.title);
    add_text(article.subtitle, article.article.subtitle);
    for (std::size_t i = 0; i < article.captions.size(); ++i)
      add_text(article.captions[i], article.article.captions[i].text);
    for (std::size_t i = 0; i < article.paragraphs.size(); ++i)
      add_text(article.paragraphs[i], article.article.body[i]);
  }

  void mark(const ModelQuery& query) {
    using Kind = ModelQuery::Kind;
    switch (query.kind) {
      case Kind::word:
      case Kind::phrase:
      case Kind::prefix:
      case Kind::wildcard:
        return mark_passages(query, query);
      case Kind::passages:
        return mark_passages(query, query.children[0]);
      case Kind::negation:
        return;
      case Kind::disjunction:
        for (const auto& child : query.children)
          if (NewsMatcher(article_).matches(child)) mark(child);
        return;
      default:
        for (const auto& child : query.children) mark(child);
    }
  }

  std::string title() const { return bracketed(texts_.front(), false); }

  /// Those with any text; as a snippet they are `in_sentences`.
  std::vector<std::string> captions(bool in_sentences = false) const {
    return bracketed(2, 2 + article_.captions.size(), in_sentences);
  }

  std::string body() const {
    std::string body;
    for (const auto& text : bracketed(2 + article_.captions.size(), texts_.size(), true))
      body += (body.empty() ? "" : " ") + text;
    return body;
  }

 private:
  struct Text {
    std::string written{};
    std::vector<bool> marked{};            // Each byte of it.
    std::vector<std::size_t> sentences{};  // Where they begin, but for the first.
  };
  struct Word {
    std::size_t text = 0, begin = 0, end = 0;
  };

  void add_text(const ModelText& words, const std::string& written) {
    Text& text = texts_.emplace_back(Text{written, std::vector<bool>(written.size()), {}});
    std::size_t end = 0;
    for (const auto& word : words) {
      const std::size_t begin = written.find(word.written, end);
      end = begin + word.written.size();
      words_.push_back({texts_.size() - 1, begin, end});
      if (word.starts_sentence) text.sentences.push_back(begin);
    }
  }

  void mark_passages(const ModelQuery& where, const ModelQuery& what) {
    const auto& field = where.field;
    if (field == "related" || field == "place" || field == "topic" || field == "desk") return;
    const PassageModel model(article_, field, where.first_words);
    if (model.passages(what).size() < where.number) return;
    for (const auto& run : model.marks(what)) mark_run(run);
  }

  // Each word up to its end or, where the next one is in the same text, to that one's beginning.
  void mark_run(const PassageModel::Passage& run) {
    for (auto i = run.first; i <= run.second; ++i) {
      const Word& word = words_[i];
      const bool goes_on = i < run.second && words_[i + 1].text == word.text;
      auto& marked = texts_[word.text].marked;
      for (auto at = word.begin; at < (goes_on ? words_[i + 1].begin : word.end); ++at)
        marked[at] = true;
    }
  }

  // A sentence is shown by itself, the blank before it is no part of any.
  static std::string bracketed(const Text& text, bool in_sentences) {
    std::vector<bool> marked = text.marked;
    if (in_sentences) {
      for (const auto begin : text.sentences) marked[begin - 1] = false;
    }
    std::string shown;
    for (std::size_t at = 0; at < marked.size(); ++at) {
      if (marked[at] && (at == 0 || !marked[at - 1])) shown += '[';
      shown += text.written[at];
      if (marked[at] && (at + 1 == marked.size() || !marked[at + 1])) shown += ']';
    }
    return shown;
  }

  // Of the texts from `first` to before `last` those that have words.
  std::vector<std::string> bracketed(std::size_t first, std::size_t last, bool in_sentences) const {
    std::vector<std::string> shown;
    for (auto i = first; i < last; ++i) {
      if (!texts_[i].written.empty()) shown.push_back(bracketed(texts_[i], in_sentences));
    }
    return shown;
  }

  const ModelArticle& article_;
  std::vector<Text> texts_{};  // Title, subtitle, captions, paragraphs.
  std::vector<Word> words_{};  // As PassageModel counts them.
};

}  // namespace backfile::testing
