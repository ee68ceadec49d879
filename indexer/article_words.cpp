// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/article_words.h"

#include "common/schema.h"

namespace backfile {

const ArticleAnalyser::Forms& ArticleAnalyser::Words::forms(const Token& token, CopiedField field) {
  Word& word = word_of(token);
  auto& all = word.all_text;
  const bool acronym = token.kind == Token::Kind::acronym;
  if (acronym && all.acronym == Forms::unknown)
    all.acronym = vocabulary_.add(schema::acronym_term(schema::all_text, token.term));
  if (field == no_field) return all;
  auto& copy = word.fields[field];
  if (acronym && field != lead && copy.acronym == Forms::unknown)
    copy.acronym = copy_of(all.acronym, field);
  if (!acronym && copy.stem == Forms::unknown) {
    copy.stem = copy_of(all.stem, field);
    if (field != lead) copy.raw = copy_of(all.raw, field);
  }
  return copy;
}

ArticleAnalyser::Word& ArticleAnalyser::Words::word_of(const Token& token) {
  const TermId raw = vocabulary_.add(token.term);
  if (raw >= places_.size()) places_.resize(2 * raw + 1024, Forms::unknown);
  if (places_[raw] == Forms::unknown) {
    places_[raw] = static_cast<TermId>(words_.size());
    auto& all = words_.emplace_back().all_text;
    all.raw = raw;
    all.stem = vocabulary_.add(schema::stem_term(schema::all_text, stemmer_.stem(token.term)));
  }
  return words_[places_[raw]];
}

TermId ArticleAnalyser::Words::copy_of(TermId term, CopiedField field) {
  const auto prefix = schema::find_field(copied_fields[field])->prefix;
  return vocabulary_.add(schema::with_prefix(prefix, vocabulary_[term]));
}

}  // namespace backfile
