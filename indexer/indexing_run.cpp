// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/indexing_run.h"

#include <algorithm>
#include <system_error>
#include <unordered_set>

#include "indexer/article_check.h"
#include "indexer/readers/folder_walk.h"
#include "indexer/readers/open_articles.h"

namespace backfile {
namespace {

/// Documents met in a run, a bit each.
class DocumentSet {
 public:
  /// Whether it is new.
  bool insert(Xapian::docid document) {
    if (document >= met_.size()) met_.resize(document + std::size_t{1});
    const bool is_new = !met_[document];
    met_[document] = true;
    return is_new;
  }

  bool contains(Xapian::docid document) const { return document < met_.size() && met_[document]; }

 private:
  std::vector<bool> met_;
};

class IndexingRun {
 public:
  IndexingRun(IndexWriter& writer, const RunOptions& options, const RunObserver& observer)
      : writer_(writer), options_(options), observer_(observer) {}

  RunCounts run() {
    const WalkCallbacks callbacks{
        .on_file = [this](const InputFile& file) { read_file(file); },
        .on_skip = [this](const Rejection& skip) { note_skip(skip); },
        .on_failure = [this](const Rejection& folder) { note_unreadable_folder(folder); },
        .except = std::filesystem::weakly_canonical(options_.index)};
    check_origins();
    walk_inputs(options_.inputs, callbacks);
    if (options_.prune) prune();
    return counts_;
  }

 private:
  // Paths begin with the name of the input alone, so another folder of the same name would seem to
  // have lost every file of the first. If that is gone, the archive has moved.
  void check_origins() {
    for (const auto& input : options_.inputs) {
      const std::string here = std::filesystem::canonical(input).string();
      const std::string origin = writer_.origin_of(input_path(input), here);
      const bool elsewhere = origin == IndexWriter::several_origins ||
                             (origin != here && std::filesystem::exists(origin));
      if (elsewhere) writer_.note_several_origins(input_path(input));
      if (!elsewhere || !options_.prune) continue;
      throw IndexError(IndexError::Problem::exists,
                       here + ": cannot prune: articles of " + input_path(input) +
                           " were first read from " + origin +
                           "; prune from there, or build the index again");
    }
  }

  void read_file(const InputFile& file) {
    const std::uint64_t rejected_before = counts_.rejected;
    try {
      read_articles(file);
    } catch (const std::system_error& error) {
      note_rejection({.path = file.path, .line = 0, .id = {}, .reason = error.what()});
    }
    // What could not be read may still be there.
    if (counts_.rejected != rejected_before) incomplete_.insert(file.path);
    tell_progress();
  }

  void read_articles(const InputFile& file) {
    auto [reader, skip_reason] =
        open_articles(file, [this](const Rejection& rejection) { note_rejection(rejection); });
    if (!reader) return note_skip({.path = file.path, .line = 0, .id = {}, .reason = skip_reason});
    while (auto article = reader->next()) {
      if (observer_.should_stop && observer_.should_stop()) throw Interrupted();
      put(*article, reader->line());
      tell_progress();
    }
    ++counts_.files;
    std::error_code ignored;
    const auto size = std::filesystem::file_size(file.file, ignored);
    if (!ignored) counts_.bytes += size;
  }

  void put(Article& article, std::size_t line) {
    if (article.source.empty()) article.source = options_.source;
    try {
      const auto [change, document] = writer_.put(article);
      met_.insert(document) ? count(change) : note_repetition(article, line);
    } catch (const ArticleError& error) {
      note_rejection(
          {.path = article.path, .line = line, .id = article.id, .reason = error.what()});
    }
  }

  void count(IndexWriter::Change change) {
    using Change = IndexWriter::Change;
    ++(change == Change::added      ? counts_.added
       : change == Change::replaced ? counts_.replaced
                                    : counts_.unchanged);
  }

  // What was met in this run stays, and what may be in files that could not be read completely.
  void prune() {
    const auto keep = [this](Xapian::docid document, const std::string& path) {
      return met_.contains(document) || incomplete_.contains(path) || is_in_unreadable(path);
    };
    for (const auto& input : options_.inputs)
      counts_.removed += writer_.remove_below(input_path(input), keep);
  }

  bool is_in_unreadable(const std::string& path) const {
    return std::any_of(unreadable_folders_.begin(), unreadable_folders_.end(),
                       [&](const auto& failed) {
                         return path == failed || path.starts_with(failed + "/");
                       });
  }

  void note_unreadable_folder(const Rejection& folder) {
    unreadable_folders_.push_back(folder.path);
    note_rejection(folder);
  }

  void note_rejection(const Rejection& rejection) {
    ++counts_.rejected;
    if (observer_.on_rejected) observer_.on_rejected(rejection);
    if (options_.strict) throw StrictError(describe(rejection));
  }

  void note_repetition(const Article& article, std::size_t line) {
    ++counts_.repeated;
    if (!observer_.on_repeated) return;
    observer_.on_repeated({.path = article.path,
                           .line = line,
                           .id = article.id,
                           .reason = "takes the place of an article of the same id that was read "
                                     "before it"});
  }

  void note_skip(const Rejection& skip) {
    ++counts_.skipped;
    if (observer_.on_skipped) observer_.on_skipped(skip);
  }

  void tell_progress() {
    if (observer_.on_progress) observer_.on_progress(counts_);
  }

  IndexWriter& writer_;
  const RunOptions& options_;
  const RunObserver& observer_;
  RunCounts counts_;
  DocumentSet met_;
  std::unordered_set<std::string> incomplete_;  // Paths of files.
  std::vector<std::string> unreadable_folders_;
};

}  // namespace

RunCounts index_inputs(IndexWriter& writer, const RunOptions& options,
                       const RunObserver& observer) {
  return IndexingRun(writer, options, observer).run();
}

std::string describe(const Rejection& rejection) {
  std::string text = rejection.path;
  if (rejection.line > 0) text += ":" + std::to_string(rejection.line);
  text += ": ";
  if (!rejection.id.empty()) text += "article " + rejection.id + ": ";
  return text + rejection.reason;
}

}  // namespace backfile
