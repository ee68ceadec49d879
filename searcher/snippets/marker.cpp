// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snippets/marker.h"

#include <algorithm>

#include "common/schema.h"

namespace backfile {
namespace {

using Form = TextPattern::Form;

constexpr std::size_t not_there = static_cast<std::size_t>(-1);

bool applies(const std::string& field, Marker::Part part) {
  using Part = Marker::Part;
  if (field.empty()) return true;
  if (field == "title") return part == Part::title;
  if (field == "caption") return part == Part::caption;
  if (field == "lead") return part == Part::title || part == Part::lead;
  if (field == "body") return part == Part::lead || part == Part::body;
  return false;
}

// The term of schema::all_text that a token gives, besides its stem.
std::string term_of(const Token& token) {
  return token.kind == Token::Kind::acronym ? schema::acronym_term(schema::all_text, token.term)
                                            : token.term;
}

// What a word that gives the term of schema::all_text begins with, or its stem.
std::string_view word_or_stem(std::string_view term) {
  static const std::string stem_mark = schema::stem_term(schema::all_text, {});
  static const std::string acronym_mark = schema::acronym_term(schema::all_text, {});
  for (const std::string_view mark : {stem_mark, acronym_mark}) {
    if (term.starts_with(mark)) return term.substr(mark.size());
  }
  return term;
}

void sort(std::vector<Mark>& marks) {
  std::stable_sort(marks.begin(), marks.end(),
                   [](const Mark& a, const Mark& b) { return a.range.begin < b.range.begin; });
}

}  // namespace

Marker::Marker(std::vector<MarkPattern> patterns)
    : patterns_(std::move(patterns)), passages_(patterns_) {
  for (std::size_t i = 0; i < patterns_.size(); ++i) {
    const auto& [form, terms] = patterns_[i].pattern;
    if (terms.empty() || patterns_[i].passages) continue;
    for (const auto& term : terms) first_bytes_.add(word_or_stem(term));
    if (form == Form::prefix) {
      prefixes_.push_back(i);
    } else if (form == Form::phrase) {
      by_term_[terms.front()].push_back(i);
    } else {
      for (const auto& term : terms) by_term_[term].push_back(i);
    }
  }
}

std::vector<Mark> Marker::find(std::string_view text, Part part, Stemmer& stemmer) {
  std::vector<Mark> marks;
  if (looks_at(part)) read(text, part, stemmer, marks);
  look_through(stemmer);
  sort(marks);
  return marks;
}

ArticleMarks Marker::find(const Article& article, Stemmer& stemmer) {
  ArticleMarks marks{.title = find(article.title, Part::title, stemmer)};
  for (const auto& caption : article.captions)
    marks.captions.push_back(find(caption.text, Part::caption, stemmer));
  marks.body.resize(article.body.size());
  // What is looked for anywhere in the body is looked for in its lead.
  if (looks_at(Part::lead)) {
    for (std::size_t i = 0; i < article.body.size(); ++i)
      read(article.body[i], i == 0 ? Part::lead : Part::body, stemmer, marks.body[i]);
  }
  look_through(stemmer);
  passages_.add_marks(article, marks);
  sort(marks.title);
  for (auto* const texts : {&marks.captions, &marks.body}) {
    for (auto& text : *texts) sort(text);
  }
  return marks;
}

bool Marker::looks_at(Part part) const {
  return std::any_of(patterns_.begin(), patterns_.end(), [part](const MarkPattern& pattern) {
    return !pattern.passages && applies(pattern.field, part);
  });
}

void Marker::read(std::string_view text, Part part, const Stemmer& stemmer,
                  std::vector<Mark>& marks) {
  const auto& wanted = stemmer.keeps_first_character() ? first_bytes_ : first_bytes_of_all;
  const std::uint32_t count = tokenize(text, wanted, tokens_of_text_);
  const std::size_t first = tokens_.size();
  for (auto& token : tokens_of_text_) {
    token.position += position_;
    tokens_.push_back(std::move(token));
  }
  texts_.push_back({part, &marks, first, tokens_.size()});
  position_ += count;
}

// Looks at what has been read, and forgets it.
void Marker::look_through(Stemmer& stemmer) {
  for (text_ = 0; text_ < texts_.size(); ++text_) {
    const auto& text = texts_[text_];
    for (auto token = text.first_token; token < text.last_token; ++token)
      look_at(token, text.part, stemmer);
  }
  texts_.clear();
  tokens_.clear();
  position_ = 0;
}

void Marker::look_at(std::size_t at, Part part, Stemmer& stemmer) {
  const Token& token = tokens_[at];
  look_up(term_of(token), at, part);
  if (token.kind == Token::Kind::acronym) return;
  look_up(schema::stem_term(schema::all_text, stemmer.stem(token.term)), at, part);
  for (const auto prefix : prefixes_) {
    const auto& pattern = patterns_[prefix];
    if (applies(pattern.field, part) && token.term.starts_with(pattern.pattern.terms.front()))
      add(pattern, at, at);
  }
}

void Marker::look_up(const std::string& term, std::size_t token, Part part) {
  const auto found = by_term_.find(term);
  if (found == by_term_.end()) return;
  for (const auto index : found->second) {
    const auto& pattern = patterns_[index];
    if (!applies(pattern.field, part)) continue;
    if (pattern.pattern.form == Form::phrase) {
      look_for_phrase(pattern, token);
    } else {
      add(pattern, token, token);
    }
  }
}

void Marker::look_for_phrase(const MarkPattern& pattern, std::size_t token) {
  const auto& terms = pattern.pattern.terms;
  std::size_t last = token;
  for (std::size_t i = 1; i < terms.size(); ++i) {
    const auto position = tokens_[token].position + static_cast<std::uint32_t>(i);
    last = token_at(position, terms[i], last + 1);
    if (last == not_there) return;
  }
  add(pattern, token, last);
}

// The token that gives `term` at `position`, at `from` or behind.
std::size_t Marker::token_at(std::uint32_t position, const std::string& term,
                             std::size_t from) const {
  for (std::size_t i = from; i < tokens_.size() && tokens_[i].position <= position; ++i) {
    if (tokens_[i].position == position && term_of(tokens_[i]) == term) return i;
  }
  return not_there;
}

// In each text that the tokens are in, from the one looked at on.
void Marker::add(const MarkPattern& pattern, std::size_t first, std::size_t last) const {
  for (auto text = text_; text < texts_.size() && texts_[text].first_token <= last; ++text) {
    const auto& [part, marks, first_here, behind] = texts_[text];
    if (first_here == behind) continue;
    marks->push_back(
        {{tokens_[std::max(first, first_here)].begin, tokens_[std::min(last, behind - 1)].end},
         pattern.leaf,
         pattern.weight});
  }
}

MarkedText marked_pieces(std::string_view text, TextRange range, const std::vector<Mark>& marks) {
  MarkedText pieces;
  std::size_t at = range.begin;
  const auto add = [&](std::size_t end, bool match) {
    if (end <= at) return;
    const auto piece = text.substr(at, end - at);
    if (!pieces.empty() && pieces.back().match == match) {
      pieces.back().text += piece;
    } else {
      pieces.push_back({std::string(piece), match});
    }
    at = end;
  };
  for (const auto& mark : marks) {
    if (mark.range.end <= at) continue;
    if (mark.range.begin >= range.end) break;
    add(std::min(mark.range.begin, range.end), false);
    add(std::min(mark.range.end, range.end), true);
  }
  add(range.end, false);
  return pieces;
}

}  // namespace backfile
