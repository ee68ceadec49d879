// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trends/sample_words.h"

#include <algorithm>

#include "common/analysis/character.h"
#include "common/stored_article.h"

namespace backfile {
namespace {

constexpr std::size_t fewest_letters = 3;

using Kind = Token::Kind;

std::size_t letters_of(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const Character here = character_at(word, at);
    letters += here.kind == CharacterClass::letter;
    at += here.length;
  }
  return letters;
}

// Whether the word can say what an article is about.
bool can_tell(const Token& token) {
  return token.kind == Kind::ideograph || letters_of(token.term) >= fewest_letters;
}

// Whether the token is one of the words that follow each other in the text.
bool is_in_text(Kind kind) { return kind == Kind::word || kind == Kind::ideograph; }

// Whether the token at `at` says the same as another one: the end of a joined word, or a word with
// its elided article.
bool is_repetition(const std::vector<Token>& tokens, std::size_t at) {
  const Kind kind = tokens[at].kind;
  if (kind == Kind::joined_end || kind == Kind::acronym || kind == Kind::last_ideograph)
    return true;
  return at + 1 < tokens.size() && tokens[at + 1].kind == Kind::elided;
}

}  // namespace

const std::string& SampleWord::spelling() const {
  return std::max_element(spellings.begin(), spellings.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

SampleWords::SampleWords(const SegmentMatches& documents, Snapshot& snapshot,
                         const Deadline& deadline) {
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const auto& segment = snapshot.index().segments[i];
    for (const auto document : documents[i]) {
      deadline.look();
      const Article article = decode_article(segment.articles->data(document));
      const auto length = segment.database.get_doclength(document);
      length_read_ += length;
      if (add(article, snapshot.stemmer_for(article.language))) length_ += length;
    }
  }
}

std::uint64_t SampleWords::articles_with(const std::string& word) const {
  const auto found = known_.find(word);
  if (found == known_.end() || found->second.place >= words_.size()) return 0;
  return words_[found->second.place].articles;
}

// Whether it is no copy.
bool SampleWords::add(const Article& article, Stemmer& stemmer) {
  ++read_;
  text_.clear();
  met_.clear();
  add_text(article.title, true, stemmer);
  add_text(article.subtitle, true, stemmer);
  for (const auto& caption : article.captions) add_text(caption.text, false, stemmer);
  for (const auto& paragraph : article.body) add_text(paragraph, false, stemmer);
  const bool is_new = distinct_.add(text_);
  copies_ += !is_new;
  for (const auto word : met_) ++(is_new ? words_[word].articles : words_[word].copies);
  return is_new;
}

void SampleWords::add_text(std::string_view text, bool is_title, Stemmer& stemmer) {
  tokenize(text, tokens_);
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const Token& token = tokens_[i];
    Known& word = known(token);
    if (is_in_text(token.kind)) text_.push_back(word.number);
    if (is_repetition(tokens_, i) || !has_place(word, token, stemmer)) continue;
    note(word, text.substr(token.begin, token.end - token.begin), is_title);
  }
}

SampleWords::Known& SampleWords::known(const Token& token) {
  const auto [entry, is_new] = known_.try_emplace(token.term);
  if (is_new) entry->second.number = static_cast<std::uint32_t>(known_.size());
  return entry->second;
}

bool SampleWords::has_place(Known& word, const Token& token, Stemmer& stemmer) {
  if (word.place == Known::undecided) {
    word.place = can_tell(token) ? static_cast<std::uint32_t>(words_.size()) : Known::nowhere;
    if (word.place != Known::nowhere) words_.push_back({.word = token.term, .stemmer = &stemmer});
  }
  return word.place != Known::nowhere;
}

void SampleWords::note(Known& word, std::string_view spelling, bool is_title) {
  auto& spellings = words_[word.place].spellings;
  auto same = std::find_if(spellings.begin(), spellings.end(),
                           [&](const auto& known) { return known.first == spelling; });
  if (same == spellings.end()) same = spellings.emplace(same, spelling, 0);
  same->second += !is_title;
  if (std::exchange(word.last_article, read_) != read_) met_.push_back(word.place);
}

}  // namespace backfile
