// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "backfile/article.h"
#include "indexer/article_analyser.h"
#include "indexer/existing_articles.h"
#include "indexer/index_change.h"
#include "indexer/segments/batch.h"

namespace backfile {

/// What became of an article.
struct PutOutcome {
  bool in_batch = false;                   ///< Not if the index has the very same article.
  bool cancelled = false;                  ///< It is withdrawn: whatever has its id goes.
  bool outdated = false;                   ///< The index has a newer version.
  bool newer = false;                      ///< The index has an older version.
  bool withdrawn = false;                  ///< Its provider has cancelled it, or a later version.
  std::optional<ArticlePlace> existing{};  ///< The article of the same id in the index.
  std::string id_hash{};
  std::string version{};  ///< Of the article, or of the one that outdated it.
  std::string id{};
  Date date{};
};

/// Gathers the articles of one thread in batches; a full one is set aside. For one thread.
class BatchBuilder {
 public:
  /// `change` outlives the builder.
  explicit BatchBuilder(IndexChange& change);

  /// Takes the article unless the index has it and nothing in it has changed, or has a newer
  /// version, or knows that it was cancelled. Throws ArticleError if it cannot be indexed (nothing
  /// else is touched then) and IndexError.
  PutOutcome put(Article article, std::uint64_t sequence);

  /// Looks up an article that is withdrawn. Throws as `put` does.
  PutOutcome cancel(Article article) const;

  /// The batch at hand, or nothing if it is empty. The builder is done then.
  std::unique_ptr<Batch> release();

 private:
  PutOutcome look_up(const Article& tidied) const;
  void begin_batch();

  IndexChange& change_;
  ExistingArticles existing_;
  std::unique_ptr<Batch> batch_{};
  std::unique_ptr<ArticleAnalyser> analyser_{};
};

}  // namespace backfile
