// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/site_phrases.h"

#include <algorithm>

#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/site_phrase_table.h"

namespace backfile {
namespace {

// Calls `wanted` with each phrase of that use until it says yes.
template <typename Wanted>
bool any_phrase(PhraseUse use, Wanted wanted) {
  return std::any_of(
      site_phrase_table.begin(), site_phrase_table.end(), [&](const SitePhrases& row) {
        return row.use == use && std::any_of(row.phrases.begin(), row.phrases.end(), wanted);
      });
}

}  // namespace

bool is_phrase(PhraseUse use, std::string_view key) {
  return any_phrase(use, [&](std::string_view phrase) { return phrase == key; });
}

std::size_t phrase_at_start(PhraseUse use, std::string_view key) {
  std::size_t longest = 0;
  any_phrase(use, [&](std::string_view phrase) {
    if (phrase.size() > longest && begins_with_words(key, phrase)) longest = phrase.size();
    return false;
  });
  return longest;
}

bool has_phrase(PhraseUse use, std::string_view key) {
  return any_phrase(use, [&](std::string_view phrase) {
    for (std::size_t at = key.find(phrase); at != std::string_view::npos;
         at = key.find(phrase, at + 1)) {
      const bool word_starts = at == 0 || key[at - 1] == ' ';
      if (word_starts && begins_with_words(key.substr(at), phrase)) return true;
    }
    return false;
  });
}

}  // namespace backfile
