// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/words/index_words.h"

#include <set>
#include <utility>

namespace backfile {

IndexWords::IndexWords(const OpenIndex& index, std::vector<std::string> languages)
    : index_(index), languages_(std::move(languages)) {
  for (const auto& language : languages_) stemmers_.emplace_back(language);
}

const IndexVocabulary& IndexWords::vocabulary() {
  if (!vocabulary_) vocabulary_.emplace(index_);
  return *vocabulary_;
}

std::vector<std::string> IndexWords::forms_of(std::string_view stem) {
  vocabulary();
  if (forms_.empty()) {
    for (std::size_t i = 0; i < languages_.size(); ++i)
      forms_.emplace_back(*vocabulary_, languages_[i], stemmers_[i]);
  }
  std::set<WordId> ids;
  for (auto& forms : forms_) {
    for (const auto id : forms.of(stem)) ids.insert(id);
  }
  std::vector<std::string> words;
  for (const auto id : ids) words.emplace_back(vocabulary_->word(id));
  return words;
}

}  // namespace backfile
