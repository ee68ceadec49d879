// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/words/vocabulary.h"

#include <algorithm>

#include "common/xapian_guard.h"
#include "searcher/words/each_word.h"

namespace backfile {

IndexVocabulary::IndexVocabulary(const OpenIndex& index) {
  guard_xapian("reading the words of the index", [&] {
    each_word(index, {},
              [this](const std::string& word, std::uint32_t frequency) { add(word, frequency); });
  });
}

IndexVocabulary::IndexVocabulary(const std::map<std::string, std::uint32_t>& words) {
  for (const auto& [word, frequency] : words) add(word, frequency);
}

void IndexVocabulary::add(std::string_view word, std::uint32_t frequency) {
  bytes_ += word;
  begins_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  frequencies_.push_back(frequency);
  letters_.push_back(letters_of(word));
}

WordId IndexVocabulary::first_not_less(std::string_view text) const {
  WordId low = 0, high = static_cast<WordId>(size());
  while (low < high) {
    const WordId middle = low + (high - low) / 2;
    if (word(middle) < text) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

std::optional<WordId> IndexVocabulary::find(std::string_view word) const {
  const WordId id = first_not_less(word);
  if (id == size() || this->word(id) != word) return {};
  return id;
}

std::uint32_t IndexVocabulary::frequency(std::string_view word) const {
  const auto id = find(word);
  return id ? frequency(*id) : 0;
}

WordRange IndexVocabulary::beginning_with(std::string_view prefix) const {
  // No word of valid UTF-8 has this byte in it.
  return {first_not_less(prefix), first_not_less(std::string(prefix) + '\xFF')};
}

// The word with that byte of the buffer in it, which is none before `from`.
WordId IndexVocabulary::word_at(std::size_t byte, WordId from) const {
  const auto next = std::upper_bound(begins_.begin() + from, begins_.end(), byte);
  return static_cast<WordId>(next - begins_.begin() - 1);
}

std::vector<WordId> IndexVocabulary::matching(const Wildcard& pattern) const {
  const auto [first, last] = beginning_with(pattern.literal_prefix());
  const std::string_view literal = pattern.longest_literal();
  const auto bytes = std::string_view(bytes_).substr(0, begins_[last]);
  std::vector<WordId> found;
  for (WordId id = first; id < last; ++id) {
    // Without a literal this is the word itself.
    const auto place = bytes.find(literal, begins_[id]);
    if (place == std::string_view::npos) break;
    id = word_at(place, id);
    if (pattern.matches(word(id))) found.push_back(id);
  }
  std::sort(found.begin(), found.end(), [this](auto a, auto b) { return comes_before(a, b); });
  return found;
}

std::vector<NearWord> IndexVocabulary::within_distance(std::string_view word,
                                                       unsigned distance) const {
  const EditDistance from_word(word, distance);
  std::vector<NearWord> found;
  for (auto at = from_word.next_possible(letters_, 0); at < size();
       at = from_word.next_possible(letters_, at + 1)) {
    const auto id = static_cast<WordId>(at);
    const unsigned here = from_word.to(this->word(id));
    if (here <= distance) found.push_back({id, here});
  }
  std::sort(found.begin(), found.end(), [this](const auto& a, const auto& b) {
    return a.distance != b.distance ? a.distance < b.distance : comes_before(a.word, b.word);
  });
  return found;
}

}  // namespace backfile
