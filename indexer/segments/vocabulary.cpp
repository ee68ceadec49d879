// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/vocabulary.h"

#include <xxhash.h>

#include <algorithm>
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

}  // namespace

TermId Vocabulary::add(std::string_view term) {
  if (2 * (terms_.size() + 1) > places_.size()) grow();
  const auto hash = static_cast<std::uint32_t>(XXH3_64bits(term.data(), term.size()));
  std::size_t place = hash & (places_.size() - 1);
  for (; places_[place] != 0; place = (place + 1) & (places_.size() - 1)) {
    const TermId known = places_[place] - 1;
    if (hashes_[known] == hash && terms_[known] == term) return known;
  }
  const auto id = static_cast<TermId>(terms_.size());
  terms_.push_back(arena_.keep(term));
  hashes_.push_back(hash);
  places_[place] = id + 1;
  return id;
}

void Vocabulary::grow() {
  places_.assign(std::max<std::size_t>(1 << 12, 2 * places_.size()), 0);
  for (TermId id = 0; id < terms_.size(); ++id) {
    std::size_t place = hashes_[id] & (places_.size() - 1);
    while (places_[place] != 0) place = (place + 1) & (places_.size() - 1);
    places_[place] = id + 1;
  }
}

std::size_t Vocabulary::memory() const {
  return arena_.memory() + terms_.capacity() * sizeof(std::string_view) +
         (hashes_.capacity() + places_.capacity()) * sizeof(TermId);
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
