// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/site_phrases.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/languages/english.h"
#include "indexer/cleaning/languages/french.h"
#include "indexer/cleaning/languages/german.h"
#include "indexer/cleaning/languages/italian.h"
#include "indexer/cleaning/languages/portuguese.h"
#include "indexer/cleaning/languages/spanish.h"

namespace backfile {
namespace {

using PhraseList = std::initializer_list<SitePhrases>;

const std::array<const PhraseList*, 6> languages = {&english_phrases, &german_phrases,
                                                    &french_phrases,  &spanish_phrases,
                                                    &italian_phrases, &portuguese_phrases};

constexpr PhraseUses bit(PhraseUse use) { return PhraseUses{1} << static_cast<unsigned>(use); }

/// Whether a word does not end before `next`: as begins_with_words has it.
bool goes_on(char next) {
  return (next >= 'a' && next <= 'z') || (next >= '0' && next <= '9') || next == '\'' ||
         (next >= 'A' && next <= 'Z') || static_cast<unsigned char>(next) >= 0x80;
}

/// What of `key` stands before the first place where a word ends.
std::string_view first_word(std::string_view key) {
  std::size_t size = 0;
  while (size < key.size() && goes_on(key[size])) ++size;
  return key.substr(0, size);
}

/// All phrases, with the uses of each as a set of bits.
class PhraseMap {
 public:
  PhraseMap() {
    for (const auto* language : languages) {
      for (const auto& row : *language) add(row);
    }
  }

  PhraseUses uses_of(std::string_view key) const {
    if (key.size() > longest_) return 0;
    const auto found = uses_.find(key);
    return found == uses_.end() ? 0 : found->second;
  }

  /// Whether a phrase of that use begins with the first word of `key`.
  bool may_begin(PhraseUse use, std::string_view key) const {
    const auto found = firsts_.find(first_word(key));
    return found != firsts_.end() && has_use(found->second, use);
  }

  std::size_t longest() const { return longest_; }

 private:
  void add(const SitePhrases& row) {
    for (const auto phrase : row.phrases) {
      uses_[phrase] |= bit(row.use);
      firsts_[first_word(phrase)] |= bit(row.use);
      longest_ = std::max(longest_, phrase.size());
    }
  }

  std::unordered_map<std::string_view, PhraseUses> uses_{};
  std::unordered_map<std::string_view, PhraseUses> firsts_{};
  std::size_t longest_ = 0;
};

const PhraseMap& phrases() {
  static const PhraseMap map;
  return map;
}

}  // namespace

PhraseUses phrase_uses(std::string_view key) { return phrases().uses_of(key); }

bool is_phrase(PhraseUse use, std::string_view key) { return has_use(phrase_uses(key), use); }

std::size_t phrase_at_start(PhraseUse use, std::string_view key) {
  if (!phrases().may_begin(use, key)) return 0;
  std::size_t longest = 0;
  const std::size_t end = std::min(key.size(), phrases().longest());
  for (std::size_t size = 1; size <= end; ++size) {
    const bool word_ends = size == key.size() || !goes_on(key[size]);
    if (word_ends && is_phrase(use, key.substr(0, size))) longest = size;
  }
  return longest;
}

bool has_phrase(PhraseUse use, std::string_view key) {
  for (std::size_t at = 0; at < key.size(); ++at) {
    const bool word_starts = at == 0 || key[at - 1] == ' ';
    if (word_starts && phrase_at_start(use, key.substr(at)) > 0) return true;
  }
  return false;
}

}  // namespace backfile
