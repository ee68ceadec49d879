// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/indexing_run.h"

#include <algorithm>
#include <exception>
#include <memory>
#include <unordered_set>

#include "indexer/article_check.h"
#include "indexer/article_stream.h"
#include "indexer/batch_builder.h"
#include "indexer/custom_facet_limit.h"
#include "indexer/met_articles.h"
#include "indexer/ordered_workers.h"
#include "indexer/readers/folder_walk.h"

namespace backfile {
namespace {

// In the manifest's origins: articles below one name come from more than one place.
constexpr const char* several_origins = "several places";

class IndexingRun {
 public:
  IndexingRun(IndexChange& change, const RunOptions& options, const RunObserver& observer)
      : change_(change),
        options_(options),
        observer_(observer),
        existing_(change.index(), change.base()),
        facet_limit_(existing_.custom_facets()),
        met_(change.base().segments.size()) {
    for (unsigned i = 0; i < change.options().threads(); ++i)
      builders_.push_back(std::make_unique<BatchBuilder>(change));
  }

  void read() {
    check_origins();
    OrderedWorkers<ReadEvents> workers(
        builders_.size(), [this](std::size_t worker, ReadEvents& events) { put(worker, events); },
        [this](ReadEvents& events) { commit(events); });
    ArticleStream stream([&](ReadEvents events) { submit(workers, std::move(events)); },
                         observer_.should_stop);
    const bool complete =
        stream.read(options_.inputs, std::filesystem::weakly_canonical(options_.index));
    workers.finish();
    if (!complete) throw Interrupted();
    if (options_.prune) prune();
  }

  void publish() {
    for (auto& builder : builders_) {
      if (auto batch = builder->release()) change_.keep(std::move(batch));
    }
    met_.remove_replaced(change_);
    change_.publish([this](std::uint64_t sequence) { return met_.is_dead(sequence); });
  }

  const RunCounts& counts() const { return counts_; }

 private:
  // Paths begin with the name of the input alone, so another folder of the same name would seem to
  // have lost every file of the first. If that is gone, the archive has moved.
  void check_origins() {
    for (const auto& input : options_.inputs) {
      const std::string name = input_path(input);
      const std::string here = std::filesystem::canonical(input).string();
      std::string& origin = change_.origins().try_emplace(name, here).first->second;
      const bool elsewhere =
          origin == several_origins || (origin != here && std::filesystem::exists(origin));
      if (elsewhere && options_.prune)
        throw IndexError(IndexError::Problem::exists,
                         here + ": cannot prune: articles of " + name + " were first read from " +
                             origin + "; prune from there, or build the index again");
      if (elsewhere) origin = several_origins;
    }
  }

  // What depends on the articles before is decided here, where they come one after the other.
  void submit(OrderedWorkers<ReadEvents>& workers, ReadEvents events) {
    for (auto& event : events) {
      if (event.kind != ReadEvent::Kind::article) continue;
      if (event.article.source.empty()) event.article.source = options_.source;
      event.about.reason = facet_limit_.excess(event.article);
      if (!event.about.reason.empty()) event.kind = ReadEvent::Kind::rejection;
    }
    workers.submit(std::move(events));
  }

  // In any thread.
  void put(std::size_t worker, ReadEvents& events) {
    for (auto& event : events) {
      if (event.kind != ReadEvent::Kind::article) continue;
      try {
        event.outcome = builders_[worker]->put(std::move(event.article), event.sequence);
      } catch (const ArticleError& error) {
        event.kind = ReadEvent::Kind::rejection;
        event.about.reason = error.what();
      }
      event.article = {};
    }
  }

  // One portion after the other.
  void commit(const ReadEvents& events) {
    for (const auto& event : events) {
      commit(event);
      if (observer_.on_progress) observer_.on_progress(counts_);
    }
  }

  void commit(const ReadEvent& event) {
    switch (event.kind) {
      case ReadEvent::Kind::article:
        return note_article(event);
      case ReadEvent::Kind::rejection:
        return note_rejection(event.about);
      case ReadEvent::Kind::skip:
        return note_skip(event.about);
      case ReadEvent::Kind::unreadable_folder:
        unreadable_folders_.push_back(event.about.path);
        return note_rejection(event.about);
      case ReadEvent::Kind::file_end:
        ++counts_.files;
        counts_.bytes += event.bytes;
    }
  }

  void note_article(const ReadEvent& event) {
    if (!met_.add(event.outcome, event.sequence)) return note_repetition(event.about);
    ++(!event.outcome.in_batch  ? counts_.unchanged
       : event.outcome.existing ? counts_.replaced
                                : counts_.added);
  }

  void note_repetition(const Rejection& article) {
    ++counts_.repeated;
    if (!observer_.on_repeated) return;
    Rejection repetition = article;
    repetition.reason = "takes the place of an article of the same id that was read before it";
    observer_.on_repeated(repetition);
  }

  // What could not be read may still be there.
  void note_rejection(const Rejection& rejection) {
    ++counts_.rejected;
    incomplete_.insert(rejection.path);
    if (observer_.on_rejected) observer_.on_rejected(rejection);
    if (options_.strict) throw StrictError(describe(rejection));
  }

  void note_skip(const Rejection& skip) {
    ++counts_.skipped;
    if (observer_.on_skipped) observer_.on_skipped(skip);
  }

  // What was met in this run stays, and what may be in files that could not be read completely.
  void prune() {
    for (const auto& input : options_.inputs) {
      existing_.each_below(input_path(input), [this](ArticlePlace place, const std::string& path) {
        if (met_.contains(place) || incomplete_.contains(path) || is_in_unreadable(path)) return;
        change_.remove(place);
        ++counts_.removed;
      });
    }
  }

  bool is_in_unreadable(const std::string& path) const {
    return std::any_of(
        unreadable_folders_.begin(), unreadable_folders_.end(),
        [&](const auto& failed) { return path == failed || path.starts_with(failed + "/"); });
  }

  IndexChange& change_;
  const RunOptions& options_;
  const RunObserver& observer_;
  ExistingArticles existing_;
  CustomFacetLimit facet_limit_;
  MetArticles met_;
  RunCounts counts_{};
  std::vector<std::unique_ptr<BatchBuilder>> builders_{};
  std::unordered_set<std::string> incomplete_{};  // Paths of files.
  std::vector<std::string> unreadable_folders_{};
};

}  // namespace

RunCounts index_inputs(IndexChange& change, const RunOptions& options, const RunObserver& observer,
                       bool keep_partial) {
  IndexingRun run(change, options, observer);
  std::exception_ptr stopped;
  try {
    run.read();
  } catch (const RunStopped&) {
    if (!keep_partial) throw;
    stopped = std::current_exception();
  }
  run.publish();
  if (stopped) std::rethrow_exception(stopped);
  return run.counts();
}

std::string describe(const Rejection& rejection) {
  std::string text = rejection.path;
  if (rejection.line > 0) text += ":" + std::to_string(rejection.line);
  text += ": ";
  if (!rejection.id.empty()) text += "article " + rejection.id + ": ";
  return text + rejection.reason;
}

}  // namespace backfile
