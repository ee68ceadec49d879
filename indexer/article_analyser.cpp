// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/article_analyser.h"

#include <algorithm>
#include <utility>

#include "common/analysis/folding.h"
#include "common/analysis/sentences.h"
#include "common/glass/packing.h"
#include "common/hash.h"
#include "common/schema.h"
#include "indexer/article_check.h"
#include "indexer/article_words.h"

namespace backfile {
namespace {

bool is_repetition(const Token& token) { return token.kind == Token::Kind::joined_end; }

}  // namespace

/// Where the words of a text go. A weight of zero keeps them out of the ranking terms.
struct ArticleAnalyser::Text {
  unsigned weight = 0;
  CopiedField field = no_field;   // A second copy under its prefix.
  unsigned char place = nowhere;  // With regard to `schema::not_in_body`.
};

ArticleAnalyser::ArticleAnalyser(const IndexSettings& settings, Batch& batch)
    : settings_(settings), batch_(batch) {}
ArticleAnalyser::~ArticleAnalyser() = default;

const AnalysedDocument& ArticleAnalyser::analyse(const Article& article, std::string data) {
  document_.id = article.id;
  document_.data = std::move(data);
  if (document_.data.size() > max_article_size)
    throw ArticleError("the article has " + std::to_string(document_.data.size()) +
                       " bytes, at most " + std::to_string(max_article_size) + " can be stored");
  begin(article.language.empty() ? settings_.language : article.language);
  add_title(article);
  add_captions(article);
  add_body(article);
  mark_what_is_not_in_body();
  add_related(article);
  add_values(article);
  add_slot(schema::slot_fingerprint, hash_bytes(document_.data));
  add_pairs();
  gather_positions();
  return document_;
}

void ArticleAnalyser::begin(const std::string& language) {
  for (const auto& entry : document_.terms) entry_of_term_[entry.term] = 0;
  document_.terms.clear();
  document_.values.clear();
  document_.date.clear();
  places_.clear();
  occurrences_.clear();
  position_ = 0;
  if (!pairs_) pairs_.emplace(settings_.common_words, batch_.vocabulary());
  const std::string code = stemming_language(language);
  language_ = &words_.try_emplace(code, code, batch_.vocabulary()).first->second;
}

void ArticleAnalyser::add_title(const Article& article) {
  const Text how{settings_.weights.title, title, elsewhere};
  add_text(article.title, how);
  if (article.subtitle.empty()) return;
  position_ += schema::gap_of_texts;
  add_start(schema::subtitle_start);
  add_text(article.subtitle, how);
}

void ArticleAnalyser::add_captions(const Article& article) {
  for (const auto& each : article.captions) {
    position_ += schema::gap_of_texts;
    add_start(schema::caption_start);
    add_text(each.text, {settings_.weights.caption, caption, elsewhere});
  }
}

void ArticleAnalyser::add_body(const Article& article) {
  position_ += schema::gap_of_texts;
  Text how{settings_.weights.body, lead, in_body};
  for (const auto& paragraph : article.body) {
    add_start(schema::paragraph_start);
    if (add_text(paragraph, how)) how.field = no_field;
  }
}

void ArticleAnalyser::add_related(const Article& article) {
  for (const auto& link : article.related) {
    for (const auto* text : {&link.headline, &link.teaser, &link.picture}) {
      position_ += schema::gap_of_texts;
      add_start(schema::related_start);
      add_text(*text, {0, related, nowhere});
    }
  }
}

// Whether there were words in it.
bool ArticleAnalyser::add_text(std::string_view text, const Text& how) {
  const std::uint32_t positions = tokenize(text, tokens_);
  for (const auto& token : tokens_) add_word(token, how);
  add_sentences(text);
  position_ += positions;
  return positions > 0;
}

void ArticleAnalyser::add_start(std::string_view of_what) {
  add_term(batch_.vocabulary().add(of_what), {}, 0, true);
}

void ArticleAnalyser::add_sentences(std::string_view text) {
  for (const auto position : first_words(split_sentences(text), tokens_))
    add_term(batch_.vocabulary().add(schema::sentence_start), {.position = position}, 0, true);
}

void ArticleAnalyser::add_word(const Token& token, const Text& how) {
  if (how.field == lead) {
    add_stem(language_->forms(token, lead), token, 1);
  } else if (how.field != no_field) {
    add_forms(language_->forms(token, how.field), token, 1);
  }
  if (how.weight == 0) return;
  const auto& forms = language_->forms(token, no_field);
  add_forms(forms, token, how.weight);
  const bool acronym = token.kind == Token::Kind::acronym;
  note_place(acronym ? forms.acronym : forms.raw, how);
  if (!acronym) note_place(forms.stem, how);
}

void ArticleAnalyser::add_forms(const Forms& forms, const Token& token, unsigned weight) {
  add_term(token.kind == Token::Kind::acronym ? forms.acronym : forms.raw, token, weight, true);
  add_stem(forms, token, weight);
}

void ArticleAnalyser::add_stem(const Forms& forms, const Token& token, unsigned weight) {
  if (token.kind != Token::Kind::acronym) add_term(forms.stem, token, weight, false);
}

TermEntry& ArticleAnalyser::entry_of(TermId term) {
  if (term >= entry_of_term_.size()) entry_of_term_.resize(2 * term + 1024, 0);
  auto& place = entry_of_term_[term];
  if (place == 0) {
    document_.terms.push_back({.term = term});
    places_.push_back(nowhere);
    place = static_cast<std::uint32_t>(document_.terms.size());
  }
  return document_.terms[place - 1];
}

void ArticleAnalyser::add_term(TermId term, const Token& token, unsigned weight,
                               bool with_position) {
  TermEntry& entry = entry_of(term);
  if (!is_repetition(token)) entry.wdf += weight;
  if (!with_position) return;
  const auto number = static_cast<std::uint32_t>(&entry - document_.terms.data());
  occurrences_.push_back({number, position_ + 1 + token.position});
}

void ArticleAnalyser::add_value_term(const std::string& term) {
  entry_of(batch_.vocabulary().add(term));
}

void ArticleAnalyser::note_place(TermId term, const Text& how) {
  places_[entry_of_term_[term] - 1] |= how.place;
}

void ArticleAnalyser::mark_what_is_not_in_body() {
  const std::size_t terms = document_.terms.size();
  for (std::size_t i = 0; i < terms; ++i) {
    if (places_[i] != elsewhere) continue;
    const TermId term = document_.terms[i].term;
    auto [mark, is_new] = not_in_body_.try_emplace(term, 0);
    if (is_new)
      mark->second = batch_.vocabulary().add(schema::not_in_body(batch_.vocabulary()[term]));
    entry_of(mark->second);
  }
}

void ArticleAnalyser::add_values(const Article& article) {
  add_value_term(schema::id_term(article.id));
  if (!article.path.empty()) add_value_term(schema::path_term(article.path));
  const auto one = [](const std::string& value) {
    return value.empty() ? std::vector<std::string>{} : std::vector<std::string>{value};
  };
  add_facet("source", one(article.source));
  add_facet("author", article.authors);
  add_facet("section", one(article.section));
  add_facet("topic", article.topics);
  add_facet("place", article.places);
  add_facet("person", article.people);
  add_facet("org", article.organisations);
  add_facet("language", one(article.language.empty() ? settings_.language : article.language));
  for (const auto& [name, values] : article.facets) add_facet(name, values);
  add_date(article.date);
}

void ArticleAnalyser::add_facet(const std::string& name, const std::vector<std::string>& values) {
  if (values.empty()) return;
  auto& facet = batch_.facets().facet(name);
  std::vector<FacetValues::Ordinal> ordinals;
  for (const auto& value : values) {
    ordinals.push_back(facet.add(value));
    add_value_term(schema::value_term(facet.prefix, fold_value(value)));
  }
  add_slot(facet.slot, encode_ordinals(ordinals));
}

void ArticleAnalyser::add_date(const Date& date) {
  if (!date.known()) return;
  document_.date = schema::date_slot(date);
  add_slot(schema::slot_date, document_.date);
  for (const auto& term : schema::date_terms(date)) add_value_term(term);
}

void ArticleAnalyser::add_slot(schema::Slot slot, std::string_view value) {
  glass::append_uint(slot, document_.values);
  glass::append_string(value, document_.values);
}

// Several words may stand at one position.
void ArticleAnalyser::add_pairs() {
  gather_common_words();
  const auto term_of = [this](const Occurrence& common) {
    return document_.terms[common.entry].term;
  };
  auto next = common_.begin();
  for (const auto& first : common_) {
    while (next != common_.end() && next->position <= first.position) ++next;
    for (auto at = next; at != common_.end() && at->position == first.position + 1; ++at)
      entry_of(pairs_->pair(term_of(first), term_of(*at)));
  }
}

void ArticleAnalyser::gather_common_words() {
  common_.clear();
  for (const auto& occurrence : occurrences_)
    if (pairs_->is_common(document_.terms[occurrence.entry].term)) common_.push_back(occurrence);
  const auto stands_before = [](const auto& a, const auto& b) { return a.position < b.position; };
  // Only the parts of hyphenated words are out of order.
  if (!std::is_sorted(common_.begin(), common_.end(), stands_before))
    std::stable_sort(common_.begin(), common_.end(), stands_before);
}

// Sorts the occurrences by term; those of one term are in order already.
void ArticleAnalyser::gather_positions() {
  auto& [terms, positions, values, date, id, data] = document_;
  for (const auto& occurrence : occurrences_) ++terms[occurrence.entry].count;
  std::uint32_t room = 0;
  for (auto& entry : terms) {
    entry.first = room;
    room += std::exchange(entry.count, 0);
  }
  positions.resize(room);
  for (const auto& [number, position] : occurrences_) {
    TermEntry& entry = terms[number];
    const bool again = entry.count > 0 && positions[entry.first + entry.count - 1] == position;
    if (!again) positions[entry.first + entry.count++] = position;
  }
}

}  // namespace backfile
