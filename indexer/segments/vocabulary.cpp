// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/vocabulary.h"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <utility>

namespace backfile {
namespace {

// The first eight bytes as a number that sorts as they do.
std::uint64_t front(std::string_view term) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < 8; ++i)
    value = value << 8 | (i < term.size() ? static_cast<unsigned char>(term[i]) : 0U);
  return value;
}

constexpr std::size_t longest_short_term = 7;

// How many bytes, then the bytes.
std::uint64_t short_key(std::string_view term) {
  std::uint64_t key = term.size();
  for (const char byte : term) key = key << 8 | static_cast<unsigned char>(byte);
  return key;
}

std::uint64_t key_of(std::string_view term) {
  if (term.size() <= longest_short_term) return short_key(term);
  return XXH3_64bits(term.data(), term.size()) | std::uint64_t{0xFF} << 56;
}

}  // namespace

TermId Vocabulary::add(std::string_view term) {
  if (2 * (terms_.size() + 1) > places_.size()) grow();
  const std::uint64_t key = key_of(term);
  std::size_t place = first_place(key);
  for (; places_[place].next_id != 0; place = (place + 1) & (places_.size() - 1)) {
    const TermId known = places_[place].next_id - 1;
    if (places_[place].key != key) continue;
    if (term.size() <= longest_short_term || terms_[known] == term) return known;
  }
  terms_.push_back(arena_.keep(term));
  places_[place] = {key, static_cast<TermId>(terms_.size())};
  return places_[place].next_id - 1;
}

// By the high bits of a product with a large odd number (Knuth, The Art of Computer Programming,
// volume 3, section 6.4).
std::size_t Vocabulary::first_place(std::uint64_t key) const {
  return (key * 0x9E3779B97F4A7C15) >> (64 - std::countr_zero(places_.size()));
}

void Vocabulary::grow() {
  LargeVector<Place> old(std::max<std::size_t>(1 << 12, 2 * places_.size()));
  old.swap(places_);
  for (const auto& known : old) {
    if (known.next_id == 0) continue;
    std::size_t place = first_place(known.key);
    while (places_[place].next_id != 0) place = (place + 1) & (places_.size() - 1);
    places_[place] = known;
  }
}

std::size_t Vocabulary::memory() const {
  return arena_.memory() + terms_.capacity() * sizeof(std::string_view) +
         places_.capacity() * sizeof(Place);
}

std::vector<TermId> Vocabulary::sorted() const {
  std::vector<std::pair<std::uint64_t, TermId>> keyed;
  keyed.reserve(size());
  for (TermId id = 0; id < size(); ++id) keyed.emplace_back(front(terms_[id]), id);
  std::sort(keyed.begin(), keyed.end(), [this](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : terms_[a.second] < terms_[b.second];
  });
  std::vector<TermId> ids;
  ids.reserve(size());
  for (const auto& [key, id] : keyed) ids.push_back(id);
  return ids;
}

}  // namespace backfile
