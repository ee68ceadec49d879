// SPDX-License-Identifier: GPL-2.0-or-later
#include "backfile/searcher.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "common/schema.h"
#include "common/stored_article.h"
#include "common/xapian_guard.h"
#include "searcher/open_index.h"
#include "searcher/search.h"
#include "searcher/snapshot.h"

namespace backfile {

class Searcher::Impl {
 public:
  explicit Impl(std::filesystem::path index) : index_(std::move(index)) {}

  /// Runs `body` on the snapshot; when a writer has overtaken it, all over again on a newer one.
  template <typename Body>
  auto undisturbed(const std::string& doing, Body&& body) {
    return guard_xapian(doing + " " + index_.string(), [&] {
      for (int attempt = 1;; ++attempt) {
        try {
          if (!snapshot_) snapshot_ = std::make_unique<Snapshot>(open_index(index_));
          return body(*snapshot_);
        } catch (const Xapian::DatabaseModifiedError&) {
          snapshot_.reset();
          if (attempt == max_attempts)
            throw IndexError(IndexError::Problem::busy,
                             index_.string() + ": the index changes faster than it can be read");
        }
      }
    });
  }

  bool refresh() {
    if (!snapshot_) {
      undisturbed("opening", [](Snapshot&) {});
      return true;
    }
    const auto state_of = [](Snapshot& snapshot) { return snapshot.state(); };
    auto former = std::move(snapshot_);
    try {
      const bool changed = undisturbed("opening", state_of) != former->state();
      if (!changed) snapshot_ = std::move(former);
      return changed;
    } catch (...) {
      snapshot_ = std::move(former);
      throw;
    }
  }

 private:
  std::filesystem::path index_;
  std::unique_ptr<Snapshot> snapshot_;  // Null after a failure, until the next call.
};

Searcher::Searcher(const std::filesystem::path& index) : impl_(std::make_unique<Impl>(index)) {
  impl_->undisturbed("opening", [](Snapshot&) {});
}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

Results Searcher::search(const SearchRequest& request) {
  const auto begin = std::chrono::steady_clock::now();
  Results results = impl_->undisturbed("searching", [&](Snapshot& snapshot) {
    return answer(request, snapshot);
  });
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  results.took_ms = took.count();
  return results;
}

std::optional<Article> Searcher::article(std::string_view id) {
  return impl_->undisturbed("reading", [&](Snapshot& snapshot) -> std::optional<Article> {
    const auto& database = snapshot.database();
    const std::string term = schema::id_term(id);
    const auto posting = database.postlist_begin(term);
    if (posting == database.postlist_end(term)) return {};
    return decode_article(database.get_document(*posting).get_data());
  });
}

std::uint64_t Searcher::article_count() {
  return impl_->undisturbed("reading", [](Snapshot& snapshot) -> std::uint64_t {
    return snapshot.database().get_doccount();
  });
}

std::vector<std::string> Searcher::facet_names() {
  return impl_->undisturbed("reading", [](Snapshot& snapshot) {
    std::vector<std::string> names;
    for (const auto& field : snapshot.facets()) names.push_back(field.name);
    names.insert(names.end(), {"year", "month"});
    return names;
  });
}

bool Searcher::refresh() { return impl_->refresh(); }

std::string plain_text(const MarkedText& marked) {
  std::string text;
  for (const auto& piece : marked) text += piece.text;
  return text;
}

}  // namespace backfile
