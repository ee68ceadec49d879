// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <deque>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/stemmer.h"
#include "common/analysis/tokenizer.h"
#include "indexer/article_analyser.h"
#include "indexer/segments/vocabulary.h"

namespace backfile {

/// The fields that have a copy of their words under a prefix of their own.
enum CopiedField : std::size_t { title, caption, lead, related, no_field };
inline constexpr std::array<std::string_view, no_field> copied_fields = {"title", "caption", "lead",
                                                                         "related"};

/// The terms of a word in a field. Those not needed yet are unknown.
struct ArticleAnalyser::Forms {
  static constexpr TermId unknown = std::numeric_limits<TermId>::max();
  TermId raw = unknown;
  TermId stem = unknown;
  TermId acronym = unknown;
};

struct ArticleAnalyser::Word {
  Forms all_text{};
  std::array<Forms, copied_fields.size()> fields{};
};

/// The words of one language with their terms, so that each is stemmed, prefixed and looked up
/// once.
class ArticleAnalyser::Words {
 public:
  /// The terms go into `vocabulary`.
  Words(const std::string& language, Vocabulary& vocabulary)
      : stemmer_(language), vocabulary_(vocabulary) {}

  /// Of a word its raw form and its stem in `field`, of an acronym that form; the others may be
  /// unknown. Valid until the next call.
  const Forms& forms(const Token& token, CopiedField field);

 private:
  Word& word_of(const Token& token);
  TermId copy_of(TermId term, CopiedField field);

  Stemmer stemmer_;
  Vocabulary& vocabulary_;
  std::vector<TermId> places_{};  // In words_, by raw term.
  std::deque<Word> words_{};
};

}  // namespace backfile
