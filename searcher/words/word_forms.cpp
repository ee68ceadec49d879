// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/words/word_forms.h"

#include <algorithm>

#include "common/text/utf8.h"

namespace backfile {

WordForms::WordForms(const IndexVocabulary& vocabulary, std::string_view language, Stemmer& stemmer)
    : vocabulary_(vocabulary),
      stemmer_(stemmer),
      by_first_character_(keeps_first_character(stemming_language(language))) {}

std::vector<WordId> WordForms::of(std::string_view stem) {
  if (stem.empty()) return {};
  const auto beginning = stem.substr(0, by_first_character_ ? decode(stem).length : 0);
  auto bucket = buckets_.find(beginning);
  if (bucket == buckets_.end())
    bucket = buckets_.emplace(beginning, stemmed(vocabulary_.beginning_with(beginning))).first;
  std::vector<WordId> forms;
  auto at = std::lower_bound(bucket->second.begin(), bucket->second.end(), stem,
                             [](const auto& entry, auto wanted) { return entry.first < wanted; });
  for (; at != bucket->second.end() && at->first == stem; ++at) forms.push_back(at->second);
  return forms;
}

WordForms::Bucket WordForms::stemmed(WordRange words) {
  Bucket bucket;
  bucket.reserve(words.last - words.first);
  for (WordId id = words.first; id < words.last; ++id)
    bucket.emplace_back(stemmer_.stem(std::string(vocabulary_.word(id))), id);
  std::sort(bucket.begin(), bucket.end());
  return bucket;
}

}  // namespace backfile
