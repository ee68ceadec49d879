// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "backfile/article.h"
#include "common/analysis/stemmer.h"
#include "common/analysis/tokenizer.h"
#include "common/manifest.h"
#include "indexer/facet_registry.h"

namespace backfile {

/// Makes the Xapian document that stands for an article, in the layout of common/schema.h.
/// Touches no index; new facet values are numbered in the registry.
class DocumentBuilder {
 public:
  /// `registry` must live as long as the builder.
  DocumentBuilder(const IndexSettings& settings, FacetRegistry& registry);

  /// `article` is tidied and indexable (article_check.h). Throws ArticleError if it is too large or
  /// brings one custom facet too many.
  Xapian::Document build(const Article& article);

 private:
  struct Text;

  void add_title(const Article& article);
  void add_captions(const Article& article);
  void add_body(const Article& article);
  void add_related(const Article& article);
  void add_text(std::string_view text, const Text& how);
  void add_word(const Token& token, const Text& how);
  void add_term(const std::string& term, const Token& token, const Text& how);
  void add_stem(const std::string& stem, const Token& token, const Text& how);
  void note_place(const std::string& term, const Text& how);
  void mark_what_is_not_in_body();
  void add_values(const Article& article);
  void add_facet(const std::string& name, const std::vector<std::string>& values);
  void add_date(const Date& date);
  Stemmer& stemmer_for(const std::string& language);

  IndexSettings settings_;
  FacetRegistry& registry_;
  std::map<std::string, Stemmer> stemmers_;  // By stemming language.

  // Of the article at hand.
  Xapian::Document document_;
  Stemmer* stemmer_ = nullptr;
  std::uint32_t position_ = 0;
  std::vector<Token> tokens_;
  std::unordered_set<std::string> not_in_body_;  // Terms, as far as it has been read.
};

}  // namespace backfile
