// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/batch_builder.h"

#include <utility>

#include "common/hash.h"
#include "common/stored_article.h"
#include "indexer/article_check.h"
#include "indexer/item_version.h"

namespace backfile {

BatchBuilder::BatchBuilder(IndexChange& change)
    : change_(change), existing_(change.index(), change.base()) {
  begin_batch();
}

void BatchBuilder::begin_batch() {
  batch_ = std::make_unique<Batch>();
  analyser_ = std::make_unique<ArticleAnalyser>(change_.base().settings, *batch_);
}

PutOutcome BatchBuilder::look_up(const Article& tidied) const {
  PutOutcome outcome{.existing = existing_.find(tidied.id),
                     .id_hash = hash_bytes(tidied.id),
                     .version = tidied.version,
                     .id = tidied.id,
                     .date = tidied.date};
  if (!outcome.existing || tidied.version.empty()) return outcome;
  std::string stored = existing_.version_of(*outcome.existing);
  outcome.newer = is_older_version(stored, tidied.version);
  outcome.outdated = is_older_version(tidied.version, stored);
  if (outcome.outdated) outcome.version = std::move(stored);
  return outcome;
}

PutOutcome BatchBuilder::put(Article article, std::uint64_t sequence) {
  const Article tidied = tidy(std::move(article));
  require_indexable(tidied);
  std::string data = encode_article(tidied);
  PutOutcome outcome = look_up(tidied);
  outcome.withdrawn =
      change_.former_cancellations().keep_out(outcome.id, {outcome.version, outcome.date});
  if (outcome.outdated || outcome.withdrawn) return outcome;
  if (outcome.existing && existing_.is_unchanged(*outcome.existing, hash_bytes(data)))
    return outcome;
  batch_->add(analyser_->analyse(tidied, std::move(data)), sequence);
  outcome.in_batch = true;
  if (batch_->memory() >= change_.batch_memory()) {
    change_.set_aside(std::move(batch_));
    begin_batch();
  }
  return outcome;
}

PutOutcome BatchBuilder::cancel(Article article) const {
  const Article tidied = tidy(std::move(article));
  if (tidied.id.empty()) throw ArticleError("expected an id");
  PutOutcome outcome = look_up(tidied);
  outcome.cancelled = !outcome.outdated;
  return outcome;
}

std::unique_ptr<Batch> BatchBuilder::release() {
  analyser_.reset();
  return batch_->records().empty() ? nullptr : std::move(batch_);
}

}  // namespace backfile
