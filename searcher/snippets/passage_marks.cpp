// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snippets/passage_marks.h"

#include <algorithm>

#include "common/schema.h"

namespace backfile {

PassageMarker::PassageMarker(const std::vector<MarkPattern>& patterns) {
  for (const auto& pattern : patterns) {
    // Nothing of a related link is shown.
    if (!pattern.passages || pattern.passages->region.kind == Region::Kind::related) continue;
    const auto words = words_of(pattern.passages->tree);
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (const auto& term : words[i]->terms) by_term_[term].push_back({patterns_.size(), i});
    }
    patterns_.push_back(pattern);
    spans_.emplace_back(words.size());
  }
}

void PassageMarker::add_marks(const Article& article, ArticleMarks& marks) {
  if (patterns_.empty()) return;
  read(article, marks);
  for (std::size_t i = 0; i < patterns_.size(); ++i) {
    const SpanTest& test = *patterns_[i].passages;
    if (passages(test, spans_[i], structure_).size() < test.at_least) continue;
    for (const auto& span : participants(test, spans_[i], structure_)) add(i, span);
  }
}

// In the order of the analyser, with its gaps.
void PassageMarker::read(const Article& article, ArticleMarks& marks) {
  position_ = 0;
  places_.clear();
  joined_.clear();
  structure_ = {};
  for (auto& words : spans_) std::fill(words.begin(), words.end(), Spans());
  read_text(article.title, &marks.title);
  if (!article.subtitle.empty()) {
    position_ += schema::gap_of_texts;
    structure_.subtitle.push_back(position_ + 1);
    read_text(article.subtitle, nullptr);
  }
  for (std::size_t i = 0; i < article.captions.size(); ++i) {
    position_ += schema::gap_of_texts;
    structure_.captions.push_back(position_ + 1);
    read_text(article.captions[i].text, &marks.captions[i]);
  }
  position_ += schema::gap_of_texts;
  for (std::size_t i = 0; i < article.body.size(); ++i) {
    auto& starts = structure_.paragraphs;
    if (starts.empty() || starts.back() != position_ + 1) starts.push_back(position_ + 1);
    read_text(article.body[i], &marks.body[i]);
  }
}

void PassageMarker::read_text(std::string_view text, std::vector<Mark>* marks) {
  const std::uint32_t count = tokenize(text, tokens_);
  places_.resize(position_ + 1 + std::size_t{count} + 1);
  for (const auto& token : tokens_) {
    Place& place = places_[position_ + 1 + token.position];
    if (place.marks == nullptr) place = {marks, {token.begin, token.end}};
    note_word(token);
  }
  note_sentences(text);
  position_ += count;
}

void PassageMarker::note_sentences(std::string_view text) {
  for (const auto position : first_words(split_sentences(text), tokens_))
    structure_.sentences.push_back(position_ + 1 + position);
}

void PassageMarker::note_word(const Token& token) {
  const auto wanted = by_term_.find(token.kind == Token::Kind::acronym
                                        ? schema::acronym_term(schema::all_text, token.term)
                                        : token.term);
  if (wanted == by_term_.end()) return;
  const std::uint32_t position = position_ + 1 + token.position;
  for (const auto& [pattern, word] : wanted->second) {
    Spans& spans = spans_[pattern][word];
    if (spans.empty() || spans.back().end != position) spans.push_back({position, position});
    if (token.kind == Token::Kind::joined || token.kind == Token::Kind::joined_end)
      joined_[{pattern, position}] = {token.begin, token.end};
  }
}

// A sequence of words is one mark in each text that it runs through.
void PassageMarker::add(std::size_t pattern, const Span& span) {
  for (auto position = span.begin; position <= span.end;) {
    const Place first = place(pattern, position);
    std::size_t end = 0;
    for (; position <= span.end && places_[position].marks == first.marks; ++position)
      end = place(pattern, position).range.end;
    if (first.marks != nullptr)
      first.marks->push_back(
          {{first.range.begin, end}, patterns_[pattern].leaf, patterns_[pattern].weight});
  }
}

PassageMarker::Place PassageMarker::place(std::size_t pattern, std::uint32_t position) const {
  Place place = places_[position];
  const auto joined = joined_.find({pattern, position});
  if (joined != joined_.end()) place.range = joined->second;
  return place;
}

}  // namespace backfile
