// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run_tally.h"

namespace backfile {
namespace {

using Kind = ReadEvent::Kind;

// What became of an article as one of the counts.
template <typename Outcome>
std::uint64_t RunCounts::*count_of(const Outcome& outcome) {
  if (outcome.cancelled) return &RunCounts::cancelled;
  if (!outcome.in_batch) return &RunCounts::unchanged;
  return outcome.existing ? &RunCounts::replaced : &RunCounts::added;
}

}  // namespace

void RunTally::note(const ReadEvent& event) {
  switch (event.kind) {
    case Kind::article:
      ++format_of(event).read;
      return;
    case Kind::rejection:
    case Kind::unreadable_folder:
      ++counts_.rejected;
      if (event.about.format.empty()) return;
      ++format_of(event).read;
      ++format_of(event).rejected;
      return;
    case Kind::embargo:
      ++counts_.embargoed;
      ++format_of(event).read;
      return;
    case Kind::skip:
      ++counts_.skipped;
      return;
    case Kind::warning:
      ++counts_.warnings;
      return;
    case Kind::file_end:
      ++counts_.files;
      counts_.bytes += event.bytes;
  }
}

void RunTally::note_outdated(const ReadEvent& event) {
  ++counts_.earlier;
  ++format_of(event).replaced;
}

void RunTally::note_met(const ReadEvent& event, const MetArticles::Met& met) {
  if (met.meeting != Meeting::first) {
    ++format_of(event).replaced;
    ++(met.meeting == Meeting::repeated ? counts_.repeated : counts_.earlier);
    if (met.meeting == Meeting::older) return;
    --(counts_.*count_of(met.former));
  }
  ++(counts_.*count_of(event.outcome));
  note_indexed(format_of(event), met, event.outcome.cancelled);
}

// The former one may have been of another format.
void RunTally::note_indexed(FormatCounts& format, const MetArticles::Met& met, bool cancelled) {
  const bool was_indexed = met.meeting != Meeting::first && !met.former.cancelled;
  if (!cancelled && !was_indexed) ++format.indexed;
  if (cancelled && was_indexed && format.indexed > 0) --format.indexed;
}

}  // namespace backfile
