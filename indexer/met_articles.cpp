// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/met_articles.h"

#include <cstring>

namespace backfile {

// It is a hash already.
std::size_t MetArticles::Hash::operator()(const std::string& id_hash) const {
  std::size_t front = 0;
  std::memcpy(&front, id_hash.data(), std::min(sizeof front, id_hash.size()));
  return front;
}

bool MetArticles::add(const PutOutcome& outcome, std::uint64_t sequence) {
  end_ = sequence + 1;
  const Last last{sequence, outcome.existing, outcome.in_batch};
  const auto [place, is_new] = last_.try_emplace(outcome.id_hash, last);
  if (!is_new) {
    if (place->second.in_batch) superseded_.insert(place->second.sequence);
    place->second = last;
  }
  if (outcome.existing) met_[outcome.existing->segment].add(outcome.existing->document);
  return is_new;
}

void MetArticles::remove_replaced(IndexChange& change) const {
  for (const auto& [id_hash, last] : last_) {
    if (last.existing && last.in_batch) change.remove(*last.existing);
  }
}

}  // namespace backfile
