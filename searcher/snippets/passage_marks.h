// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "backfile/article.h"
#include "common/analysis/tokenizer.h"
#include "searcher/snippets/mark.h"
#include "searcher/text_pattern.h"

namespace backfile {

/// Finds the passages that a query asks for in the text of an article, in the positions that the
/// index gave its words. For one thread.
class PassageMarker {
 public:
  /// Takes those of `patterns` that are passages.
  explicit PassageMarker(const std::vector<MarkPattern>& patterns);

  /// Adds what takes part in any of the passages, if there are as many as asked for, in no certain
  /// order.
  void add_marks(const Article& article, ArticleMarks& marks);

 private:
  // Where a position is in the text that is shown, if it is shown.
  struct Place {
    std::vector<Mark>* marks = nullptr;
    TextRange range{};
  };
  struct Wanted {
    std::size_t pattern = 0;
    std::size_t word = 0;  // Of its tree.
  };

  void read(const Article& article, ArticleMarks& marks);
  void read_text(std::string_view text, std::vector<Mark>* marks);
  void note_sentences(std::string_view text);
  void note_word(const Token& token);
  void add(std::size_t pattern, const Span& span);
  Place place(std::size_t pattern, std::uint32_t position) const;

  std::vector<MarkPattern> patterns_{};
  std::unordered_map<std::string, std::vector<Wanted>> by_term_{};

  // Of the article at hand.
  std::uint32_t position_ = 0;
  std::vector<Token> tokens_{};
  std::vector<Place> places_{};
  // Where a pattern has not the part of a hyphenated word that stands at a position but all of it.
  std::map<std::pair<std::size_t, std::uint32_t>, TextRange> joined_{};
  ArticleStructure structure_{};
  std::vector<WordSpans> spans_{};  // By pattern.
};

}  // namespace backfile
