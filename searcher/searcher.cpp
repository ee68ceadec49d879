// SPDX-License-Identifier: GPL-2.0-or-later
#include "backfile/searcher.h"

#include <chrono>
#include <utility>

#include "common/schema.h"
#include "common/stored_article.h"
#include "common/xapian_guard.h"
#include "searcher/open_index.h"
#include "searcher/search.h"
#include "searcher/snapshot.h"
#include "searcher/suggestions/suggest.h"

namespace backfile {

class Searcher::Impl {
 public:
  explicit Impl(std::filesystem::path index) : index_(std::move(index)), snapshot_(open()) {}

  /// What `body` gives for the snapshot.
  template <typename Body>
  auto ask(const std::string& doing, Body&& body) {
    return guard_xapian(doing + " " + index_.string(), [&] { return body(*snapshot_); });
  }

  /// The results that `body` gives, with the time it took.
  template <typename Body>
  Results timed(Body&& body) {
    const auto begin = std::chrono::steady_clock::now();
    Results results = ask("searching", body);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    results.took_ms = took.count();
    return results;
  }

  bool refresh() {
    // A new state is a new manifest; what one names never changes.
    if (read_manifest(index_) == snapshot_->index().manifest) return false;
    snapshot_ = open();
    return true;
  }

 private:
  std::unique_ptr<Snapshot> open() const {
    return guard_xapian("opening " + index_.string(),
                        [&] { return std::make_unique<Snapshot>(open_index(index_)); });
  }

  std::filesystem::path index_;
  std::unique_ptr<Snapshot> snapshot_;
};

Searcher::Searcher(const std::filesystem::path& index) : impl_(std::make_unique<Impl>(index)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

Results Searcher::search(const SearchRequest& request) {
  return impl_->timed([&](Snapshot& snapshot) { return answer(request, snapshot); });
}

Results Searcher::each_hit(const SearchRequest& request,
                           const std::function<bool(const Hit&)>& visit) {
  return impl_->timed([&](Snapshot& snapshot) { return answer(request, snapshot, visit); });
}

std::optional<Article> Searcher::article(std::string_view id) {
  return impl_->ask("reading", [&](Snapshot& snapshot) -> std::optional<Article> {
    const std::string term = schema::id_term(id);
    for (const auto& segment : snapshot.index().segments) {
      if (const auto document = segment.find(term); document != 0)
        return decode_article(segment.articles->data(document));
    }
    return {};
  });
}

Suggestions Searcher::suggest(std::string_view typed, std::size_t limit) {
  return impl_->ask("searching", [&](Snapshot& snapshot) {
    return backfile::suggest(snapshot.index(), typed, limit);
  });
}

std::uint64_t Searcher::article_count() {
  return impl_->ask("reading", [](Snapshot& snapshot) { return snapshot.index().article_count(); });
}

std::vector<std::string> Searcher::facet_names() {
  return impl_->ask("reading", [](Snapshot& snapshot) {
    auto names = snapshot.facet_names();
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
