// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "backfile/article.h"
#include "backfile/results.h"
#include "common/analysis/first_bytes.h"
#include "common/analysis/stemmer.h"
#include "common/analysis/tokenizer.h"
#include "searcher/snippets/mark.h"
#include "searcher/snippets/passage_marks.h"
#include "searcher/text_pattern.h"

namespace backfile {

/// Finds what a query looks for in the text of the articles it found, with the same analysis as the
/// index.
class Marker {
 public:
  /// The pieces of an article, as far as fields of a query tell them apart.
  enum class Part { title, lead, body, caption };

  explicit Marker(std::vector<MarkPattern> patterns);

  /// The marks in the texts of an article in the language of `stemmer`.
  ArticleMarks find(const Article& article, Stemmer& stemmer);

  /// The marks of single words and phrases in `text`, which is `part` of an article in the language
  /// of `stemmer`, in the order of their beginnings. They may overlap.
  std::vector<Mark> find(std::string_view text, Part part, Stemmer& stemmer);

 private:
  // A text whose tokens have been read: those to before the ones of the next text.
  struct ReadText {
    Part part;
    std::vector<Mark>* marks;
    std::size_t first_token;
    std::size_t last_token;  // One behind.
  };

  bool looks_at(Part part) const;
  void read(std::string_view text, Part part, const Stemmer& stemmer, std::vector<Mark>& marks);
  void look_through(Stemmer& stemmer);
  void look_at(std::size_t token, Part part, Stemmer& stemmer);
  void look_up(const std::string& term, std::size_t token, Part part);
  void look_for_phrase(const MarkPattern& pattern, std::size_t token);
  std::size_t token_at(std::uint32_t position, const std::string& term, std::size_t from) const;
  void add(const MarkPattern& pattern, std::size_t first, std::size_t last) const;

  std::vector<MarkPattern> patterns_;
  PassageMarker passages_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_term_;  // By first term of a phrase.
  std::vector<std::size_t> prefixes_;
  FirstBytes first_bytes_{};

  // Texts that phrases run through, one behind the other, and their tokens that may match.
  std::vector<ReadText> texts_;
  std::size_t text_ = 0;  // The one looked at.
  std::vector<Token> tokens_;
  std::vector<Token> tokens_of_text_;
  std::uint32_t position_ = 0;
};

/// `range` of `text` in pieces; marks that overlap or touch become one.
MarkedText marked_pieces(std::string_view text, TextRange range, const std::vector<Mark>& marks);

}  // namespace backfile
