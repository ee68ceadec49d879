// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "backfile/article.h"
#include "common/analysis/stemmer.h"
#include "common/analysis/tokenizer.h"
#include "common/manifest.h"
#include "indexer/segments/batch.h"
#include "indexer/word_pairs.h"

namespace backfile {

/// Takes articles apart into what a batch keeps of them, in the layout of common/schema.h. For one
/// thread.
class ArticleAnalyser {
 public:
  /// The terms and facets go into `batch`, which outlives the analyser.
  ArticleAnalyser(const IndexSettings& settings, Batch& batch);
  ~ArticleAnalyser();
  ArticleAnalyser(const ArticleAnalyser&) = delete;
  ArticleAnalyser& operator=(const ArticleAnalyser&) = delete;

  /// `article` is tidied and indexable (article_check.h), `data` is what `encode_article` makes of
  /// it. The document is valid until the next call. Throws ArticleError if the article is too
  /// large.
  const AnalysedDocument& analyse(const Article& article, std::string data);

 private:
  struct Text;
  struct Forms;
  struct Word;
  class Words;

  void begin(const std::string& language);
  void add_title(const Article& article);
  void add_captions(const Article& article);
  void add_body(const Article& article);
  void add_related(const Article& article);
  bool add_text(std::string_view text, const Text& how);
  void add_start(std::string_view of_what);
  void add_sentences(std::string_view text);
  void add_word(const Token& token, const Text& how);
  void add_forms(const Forms& forms, const Token& token, unsigned weight);
  void add_stem(const Forms& forms, const Token& token, unsigned weight);
  void add_term(TermId term, const Token& token, unsigned weight, bool with_position);
  void add_value_term(const std::string& term);
  TermEntry& entry_of(TermId term);
  void note_place(TermId term, const Text& how);
  void mark_what_is_not_in_body();
  void add_values(const Article& article);
  void add_facet(const std::string& name, const std::vector<std::string>& values);
  void add_date(const Date& date);
  void add_slot(schema::Slot slot, std::string_view value);
  void add_pairs();
  void gather_common_words();
  void gather_positions();

  const IndexSettings& settings_;
  Batch& batch_;
  std::map<std::string, Words> words_;  // By stemming language.
  std::unordered_map<TermId, TermId> not_in_body_{};
  std::optional<WordPairs> pairs_{};

  // Of the article at hand.
  struct Occurrence {
    std::uint32_t entry = 0;
    std::uint32_t position = 0;
  };
  enum : unsigned char { nowhere = 0, in_body = 1, elsewhere = 2 };  // Where a term has occurred.
  AnalysedDocument document_{};
  Words* language_ = nullptr;
  std::uint32_t position_ = 0;
  std::vector<Token> tokens_{};
  std::vector<std::uint32_t> entry_of_term_{};  // One more than its place; 0 for none.
  std::vector<unsigned char> places_{};         // By entry.
  std::vector<Occurrence> occurrences_{};
  std::vector<Occurrence> common_{};  // Those of common words.
};

}  // namespace backfile
