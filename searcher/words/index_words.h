// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/stemmer.h"
#include "searcher/open_index.h"
#include "searcher/words/vocabulary.h"
#include "searcher/words/word_forms.h"

namespace backfile {

/// The words of one generation of an index and the languages they are in. Reads them when they are
/// first asked for. For one thread. Throws IndexError.
class IndexWords {
 public:
  /// `languages` are codes as `stemming_language` gives them. `index` outlives it.
  IndexWords(const OpenIndex& index, std::vector<std::string> languages);
  IndexWords(const IndexWords&) = delete;
  IndexWords& operator=(const IndexWords&) = delete;

  const std::vector<std::string>& languages() const { return languages_; }

  /// One for each language, in their order.
  std::vector<Stemmer>& stemmers() { return stemmers_; }

  const IndexVocabulary& vocabulary();

  /// The words that have this stem in any of the languages.
  std::vector<std::string> forms_of(std::string_view stem);

 private:
  const OpenIndex& index_;
  std::vector<std::string> languages_;
  std::vector<Stemmer> stemmers_{};
  std::optional<IndexVocabulary> vocabulary_{};
  std::vector<WordForms> forms_{};  // By language.
};

}  // namespace backfile
