// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/met_articles.h"

#include <cstring>

#include "indexer/item_version.h"

namespace backfile {

// It is a hash already.
std::size_t MetArticles::Hash::operator()(const std::string& id_hash) const {
  std::size_t front = 0;
  std::memcpy(&front, id_hash.data(), std::min(sizeof front, id_hash.size()));
  return front;
}

MetArticles::Met MetArticles::add(const PutOutcome& outcome, std::uint64_t sequence) {
  end_ = sequence + 1;
  if (outcome.existing) keep(*outcome.existing);
  const Last last{sequence, outcome.existing, outcome.in_batch, outcome.cancelled, outcome.newer};
  const auto [place, is_new] = last_.try_emplace(outcome.id_hash, last);
  const std::string known = version_of(outcome.id_hash);
  const bool older = is_older_version(outcome.version, known);
  if (!outcome.version.empty() && !older) versions_[outcome.id_hash] = outcome.version;
  if (is_new) return {};
  const bool newer = is_older_version(known, outcome.version);
  const Last former = place->second;
  const Last& leaving = older ? last : former;
  if (leaving.in_batch) {
    superseded_.insert(leaving.sequence);
    superseded_versions_ += older || newer ? 1U : 0U;
  }
  if (!older) place->second = last;
  return {older ? Meeting::older : newer ? Meeting::newer : Meeting::repeated, former};
}

void MetArticles::keep(ArticlePlace existing) { met_[existing.segment].add(existing.document); }

void MetArticles::leave_out(std::uint64_t sequence) {
  end_ = sequence + 1;
  superseded_.insert(sequence);
}

std::string MetArticles::version_of(const std::string& id_hash) const {
  const auto found = versions_.find(id_hash);
  return found == versions_.end() ? std::string() : found->second;
}

void MetArticles::remove_replaced(IndexChange& change) const {
  for (const auto& [id_hash, last] : last_) {
    if (last.existing && (last.in_batch || last.cancelled)) change.remove(*last.existing);
  }
}

std::uint64_t MetArticles::earlier_versions() const {
  std::uint64_t count = superseded_versions_;
  for (const auto& [id_hash, last] : last_) count += last.in_batch && last.newer ? 1U : 0U;
  return count;
}

}  // namespace backfile
