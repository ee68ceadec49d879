// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/merged_cursors.h"

namespace backfile {

MergedDocuments::MergedDocuments(const Sources& sources, const DocumentMap& map) : stream_(map) {
  for (std::size_t i = 0; i < sources.size(); ++i) {
    cursors_.push_back(sources[i]->documents());
    stream_.add(i, cursors_.back().get());
  }
}

MergedTerms::MergedTerms(const Sources& sources, const DocumentMap& map, Open open)
    : postings_(map) {
  for (std::size_t i = 0; i < sources.size(); ++i) {
    sources_.push_back({i, (*sources[i].*open)()});
    sources_.back().at_end = !sources_.back().cursor->next_term();
  }
}

bool MergedTerms::next_term() {
  postings_.clear();
  for (auto& source : sources_) {
    if (begun_ && !source.at_end && source.cursor->term() == term_)
      source.at_end = !source.cursor->next_term();
  }
  begun_ = true;
  const TermCursor* smallest = nullptr;
  for (const auto& source : sources_) {
    if (!source.at_end && (!smallest || source.cursor->term() < smallest->term()))
      smallest = source.cursor.get();
  }
  if (!smallest) return false;
  term_ = smallest->term();
  for (const auto& source : sources_) {
    if (!source.at_end && source.cursor->term() == term_)
      postings_.add(source.number, source.cursor.get());
  }
  return true;
}

}  // namespace backfile
