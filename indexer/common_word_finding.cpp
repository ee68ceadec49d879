// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/common_word_finding.h"

#include <utility>

namespace backfile {

CommonWordFinding::CommonWordFinding(IndexChange& change, std::function<void(ReadEvents)> next)
    : change_(change),
      next_(std::move(next)),
      is_done_(!change.base().segments.empty() || !change.base().settings.common_words.empty()) {}

void CommonWordFinding::take(ReadEvents events) {
  if (is_done_) return next_(std::move(events));
  for (const auto& event : events)
    if (event.kind == ReadEvent::Kind::article && !event.cancelled) words_.add(event.article);
  held_.push_back(std::move(events));
  if (words_.has_enough()) finish();
}

void CommonWordFinding::finish() {
  if (std::exchange(is_done_, true)) return;
  change_.set_common_words(words_.words());
  for (auto& events : std::exchange(held_, {})) next_(std::move(events));
}

}  // namespace backfile
