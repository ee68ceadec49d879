// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/analysis/stemmer.h"
#include "searcher/words/vocabulary.h"

namespace backfile {

/// The words of a vocabulary by their stems in one language. Stems what it must when it is first
/// asked, and remembers it. For one thread, as the stemmer is.
class WordForms {
 public:
  /// Both must outlive it; `stemmer` must be of `language`.
  WordForms(const IndexVocabulary& vocabulary, std::string_view language, Stemmer& stemmer);

  /// The words with this stem in the order of their bytes. The first call for a first character
  /// stems all words that begin with it; for a language that does not keep first characters, the
  /// first call stems all words.
  std::vector<WordId> of(std::string_view stem);

 private:
  using Bucket = std::vector<std::pair<std::string, WordId>>;  // In order.

  Bucket stemmed(WordRange words);

  const IndexVocabulary& vocabulary_;
  Stemmer& stemmer_;
  bool by_first_character_;
  std::map<std::string, Bucket, std::less<>> buckets_{};  // By what their words begin with.
};

}  // namespace backfile
