// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/indexing_run.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <memory>
#include <unordered_set>

#include "indexer/article_check.h"
#include "indexer/article_stream.h"
#include "indexer/batch_builder.h"
#include "indexer/common_word_finding.h"
#include "indexer/custom_facet_limit.h"
#include "indexer/input/folder_walk.h"
#include "indexer/learning/body_cleaner.h"
#include "indexer/learning/learning_run.h"
#include "indexer/met_articles.h"
#include "indexer/ordered_workers.h"
#include "indexer/run_tally.h"

namespace backfile {
namespace {

using Kind = ReadEvent::Kind;

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
    learned_ = options_.learn
                   ? learn_blocks(options_, change_.options().threads(), observer_.should_stop)
                   : options_.learned;
    OrderedWorkers<ReadEvents> workers(
        builders_.size(), [this](std::size_t worker, ReadEvents& events) { put(worker, events); },
        [this](ReadEvents& events) { commit(events); });
    CommonWordFinding finding(change_,
                              [&](ReadEvents events) { submit(workers, std::move(events)); });
    ArticleStream stream([&](ReadEvents events) { finding.take(std::move(events)); },
                         observer_.should_stop, options_.input);
    const bool complete =
        stream.read(options_.inputs, std::filesystem::weakly_canonical(options_.index));
    finding.finish();
    workers.finish();
    if (!complete) throw Interrupted();
    if (options_.prune) prune();
  }

  void publish() {
    for (auto& builder : builders_) {
      if (auto batch = builder->release()) change_.keep(std::move(batch));
    }
    met_.remove_replaced(change_);
    change_.add_earlier_versions(met_.earlier_versions());
    change_.publish([this](std::uint64_t sequence) { return met_.is_dead(sequence); });
  }

  const RunCounts& counts() const { return tally_.counts(); }

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
      if (event.kind != Kind::article || event.cancelled) continue;
      if (event.article.source.empty()) event.article.source = options_.source;
      event.about.reason = facet_limit_.excess(event.article);
      if (!event.about.reason.empty()) event.kind = Kind::rejection;
    }
    workers.submit(std::move(events));
  }

  // In any thread.
  void put(std::size_t worker, ReadEvents& events) {
    for (auto& event : events) {
      if (event.kind != Kind::article) continue;
      if (learned_ && !event.cancelled) clean(event);
      BatchBuilder& builder = *builders_[worker];
      try {
        event.outcome = event.cancelled ? builder.cancel(std::move(event.article))
                                        : builder.put(std::move(event.article), event.sequence);
      } catch (const ArticleError& error) {
        event.kind = Kind::rejection;
        event.about.reason = error.what();
      }
      event.article = {};
    }
  }

  void clean(ReadEvent& event) const {
    auto removed = clean_body(event.article, *learned_, event.from_page);
    std::move(removed.begin(), removed.end(), std::back_inserter(event.removed));
  }

  // One portion after the other.
  void commit(const ReadEvents& events) {
    for (const auto& event : events) {
      commit(event);
      if (observer_.on_progress) observer_.on_progress(tally_.counts());
    }
  }

  void commit(const ReadEvent& event) {
    tally_.note(event);
    switch (event.kind) {
      case Kind::article:
        if (observer_.on_removed && !event.removed.empty())
          observer_.on_removed(event.about, event.removed);
        return note_article(event);
      case Kind::rejection:
      case Kind::unreadable_folder:
        return note_rejection(event.about);
      case Kind::embargo:
        incomplete_.insert(event.about.path);  // Of which the index may have an earlier version.
        return tell(observer_.on_embargoed, event.about);
      case Kind::skip:
        return tell(observer_.on_skipped, event.about);
      case Kind::warning:
        return tell(observer_.on_warned, event.about);
      case Kind::file_end:
        return;
    }
  }

  void note_article(const ReadEvent& event) {
    if (event.outcome.outdated) {
      met_.keep(*event.outcome.existing);
      tally_.note_outdated(event);
      return tell(observer_.on_earlier, event.about,
                  "older than version " + event.outcome.version + ", which the index has");
    }
    if (is_withdrawn(event.outcome)) return leave_out(event);
    const std::string known = met_.version_of(event.outcome.id_hash);
    const auto met = met_.add(event.outcome, event.sequence);
    if (met.meeting != Meeting::older) note_state(event.outcome);
    tally_.note_met(event, met);
    tell_of(event, met.meeting, known);
  }

  // Cancelled before this run or in it.
  bool is_withdrawn(const PutOutcome& outcome) const {
    return !outcome.cancelled &&
           (outcome.withdrawn ||
            change_.cancellations().keep_out(outcome.id, {outcome.version, outcome.date}));
  }

  void leave_out(const ReadEvent& event) {
    met_.leave_out(event.sequence);
    tally_.note_outdated(event);
    tell(observer_.on_earlier, event.about, "no later than what its provider has cancelled");
  }

  void note_state(const PutOutcome& outcome) {
    if (outcome.cancelled)
      change_.cancellations().add(outcome.id, {outcome.version, outcome.date});
    else
      change_.cancellations().forget(outcome.id);
  }

  void tell_of(const ReadEvent& event, Meeting meeting, const std::string& known) const {
    if (meeting == Meeting::older)
      return tell(observer_.on_earlier, event.about,
                  "older than version " + known + ", which was read before it");
    if (event.outcome.cancelled)
      return tell(observer_.on_cancelled, event.about, "cancelled by its provider");
    if (meeting == Meeting::newer)
      return tell(observer_.on_earlier, event.about,
                  "takes the place of version " + known + ", which was read before it");
    if (meeting == Meeting::repeated)
      return tell(observer_.on_repeated, event.about,
                  "takes the place of an article of the same id that was read before it");
  }

  // What could not be read may still be there.
  void note_rejection(const Rejection& rejection) {
    incomplete_.insert(rejection.path);
    tell(observer_.on_rejected, rejection);
    if (options_.strict) throw StrictError(describe(rejection));
  }

  static void tell(const OnReject& callback, Rejection about, const std::string& reason) {
    about.reason = reason;
    tell(callback, about);
  }

  static void tell(const OnReject& callback, const Rejection& about) {
    if (callback) callback(about);
  }

  // What was met in this run stays, and what may be in files that could not be read completely.
  void prune() {
    for (const auto& input : options_.inputs) {
      existing_.each_below(input_path(input), [this](ArticlePlace place, const std::string& path) {
        if (met_.contains(place) || is_incomplete(path)) return;
        change_.remove(place);
        tally_.note_removed();
      });
    }
  }

  // Whether `path`, or an archive or a folder that it lies in, could not be read completely.
  bool is_incomplete(const std::string& path) const {
    for (std::size_t end = path.size(); end != path.npos && end > 0;
         end = path.rfind('/', end - 1)) {
      if (incomplete_.contains(path.substr(0, end))) return true;
    }
    return false;
  }

  IndexChange& change_;
  const RunOptions& options_;
  const RunObserver& observer_;
  ExistingArticles existing_;
  CustomFacetLimit facet_limit_;
  MetArticles met_;
  std::shared_ptr<const LearnedBlocks> learned_{};
  RunTally tally_{};
  std::vector<std::unique_ptr<BatchBuilder>> builders_{};
  std::unordered_set<std::string> incomplete_{};  // Paths of files, archives and folders.
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
