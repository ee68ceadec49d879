// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/article_stream.h"
#include "indexer/indexing_run.h"
#include "indexer/met_articles.h"

namespace backfile {

/// Counts what a run meets.
class RunTally {
 public:
  /// Anything; of an article only that it was read.
  void note(const ReadEvent& event);

  /// An article of which the index has a newer version, or knows that it was cancelled.
  void note_outdated(const ReadEvent& event);

  /// Any other article, put or cancelled. What took the place of another is counted instead of it.
  void note_met(const ReadEvent& event, const MetArticles::Met& met);

  /// An article that was pruned.
  void note_removed() { ++counts_.removed; }

  const RunCounts& counts() const { return counts_; }

 private:
  static void note_indexed(FormatCounts& format, const MetArticles::Met& met, bool cancelled);
  FormatCounts& format_of(const ReadEvent& event) { return counts_.formats[event.about.format]; }

  RunCounts counts_{};
};

}  // namespace backfile
