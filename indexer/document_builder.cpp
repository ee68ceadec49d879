// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/document_builder.h"

#include "common/analysis/folding.h"
#include "common/hash.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "indexer/article_check.h"

namespace backfile {
namespace {

// Between two texts that no phrase may join.
constexpr std::uint32_t field_gap = 100;

bool is_repetition(Token::Kind kind) { return kind == Token::Kind::joined_end; }

const std::string& field_prefix(std::string_view name) {
  static const auto prefixes = [] {
    std::map<std::string, std::string, std::less<>> all;
    for (const auto& field : schema::fields) all.emplace(field.name, field.prefix);
    return all;
  }();
  return prefixes.find(name)->second;
}

}  // namespace

/// Where the words of a text go. A weight of zero keeps them out of the ranking terms.
struct DocumentBuilder::Text {
  enum class Place { body, elsewhere, nowhere };  // With regard to `schema::not_in_body`.

  unsigned weight = 0;
  const std::string* field = nullptr;  // A second copy under this prefix.
  Place place = Place::nowhere;
};

DocumentBuilder::DocumentBuilder(const IndexSettings& settings, FacetRegistry& registry)
    : settings_(settings), registry_(registry) {}

Xapian::Document DocumentBuilder::build(const Article& article) {
  document_ = {};
  position_ = 0;
  not_in_body_.clear();
  const auto& language = article.language.empty() ? settings_.language : article.language;
  std::string data = encode_article(article);
  if (data.size() > max_article_size)
    throw ArticleError("the article has " + std::to_string(data.size()) + " bytes, at most " +
                       std::to_string(max_article_size) + " can be stored");
  // From here on the article is accepted and may leave its values in the registry.
  registry_.require_room(article.facets);
  stemmer_ = &stemmer_for(stemming_language(language));

  add_title(article);
  add_captions(article);
  add_body(article);
  mark_what_is_not_in_body();
  add_related(article);
  add_values(article);
  document_.add_value(schema::slot_fingerprint, hash_bytes(data));
  document_.set_data(std::move(data));
  return std::move(document_);
}

Stemmer& DocumentBuilder::stemmer_for(const std::string& language) {
  registry_.note_language(language);
  return stemmers_.try_emplace(language, language).first->second;
}

void DocumentBuilder::add_title(const Article& article) {
  const Text how{settings_.weights.title, &field_prefix("title"), Text::Place::elsewhere};
  add_text(article.title, how);
  position_ += field_gap;
  add_text(article.subtitle, how);
}

void DocumentBuilder::add_captions(const Article& article) {
  const Text how{settings_.weights.caption, &field_prefix("caption"), Text::Place::elsewhere};
  for (const auto& caption : article.captions) {
    position_ += field_gap;
    add_text(caption.text, how);
  }
}

void DocumentBuilder::add_body(const Article& article) {
  position_ += field_gap;
  Text how{settings_.weights.body, &field_prefix("lead"), Text::Place::body};
  for (const auto& paragraph : article.body) {
    document_.add_posting(std::string(schema::paragraph_start), position_ + 1, 0);
    add_text(paragraph, how);
    how.field = nullptr;
  }
}

void DocumentBuilder::add_related(const Article& article) {
  const Text how{0, &field_prefix("related"), Text::Place::nowhere};
  for (const auto& link : article.related) {
    for (const auto* text : {&link.headline, &link.teaser, &link.picture}) {
      position_ += field_gap;
      add_text(*text, how);
    }
  }
}

void DocumentBuilder::add_text(std::string_view text, const Text& how) {
  const std::uint32_t positions = tokenize(text, tokens_);
  for (const auto& token : tokens_) add_word(token, how);
  position_ += positions;
}

void DocumentBuilder::add_word(const Token& token, const Text& how) {
  if (token.kind == Token::Kind::acronym)
    return add_term(schema::acronym_term(schema::all_text, token.term), token, how);
  add_term(token.term, token, how);
  add_stem(schema::stem_term(schema::all_text, stemmer_->stem(token.term)), token, how);
}

void DocumentBuilder::add_term(const std::string& term, const Token& token, const Text& how) {
  const auto position = position_ + 1 + token.position;
  const bool again = is_repetition(token.kind);
  if (how.weight > 0) document_.add_posting(term, position, again ? 0 : how.weight);
  if (how.field)
    document_.add_posting(schema::with_prefix(*how.field, term), position, again ? 0 : 1);
  note_place(term, how);
}

void DocumentBuilder::add_stem(const std::string& stem, const Token& token, const Text& how) {
  const bool again = is_repetition(token.kind);
  if (how.weight > 0) document_.add_term(stem, again ? 0 : how.weight);
  if (how.field) document_.add_term(schema::with_prefix(*how.field, stem), again ? 0 : 1);
  note_place(stem, how);
}

// The body comes after everything else that counts.
void DocumentBuilder::note_place(const std::string& term, const Text& how) {
  if (how.place == Text::Place::elsewhere) not_in_body_.insert(term);
  if (how.place == Text::Place::body) not_in_body_.erase(term);
}

void DocumentBuilder::mark_what_is_not_in_body() {
  for (const auto& term : not_in_body_) document_.add_boolean_term(schema::not_in_body(term));
}

void DocumentBuilder::add_values(const Article& article) {
  document_.add_boolean_term(schema::id_term(article.id));
  if (!article.path.empty()) document_.add_boolean_term(schema::path_term(article.path));
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

void DocumentBuilder::add_facet(const std::string& name, const std::vector<std::string>& values) {
  if (values.empty()) return;
  const FacetField& facet = registry_.facet(name);
  document_.add_value(facet.slot, registry_.slot_value(facet, values));
  for (const auto& value : values)
    document_.add_boolean_term(schema::value_term(facet.prefix, fold_value(value)));
}

void DocumentBuilder::add_date(const Date& date) {
  if (!date.known()) return;
  document_.add_value(schema::slot_date, schema::date_slot(date));
  document_.add_boolean_term(schema::year_term(date.year));
  if (date.month > 0) document_.add_boolean_term(schema::month_term(date.year, date.month));
  if (date.day > 0) document_.add_boolean_term(schema::day_term(date.year, date.month, date.day));
}

}  // namespace backfile
