// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/positions/phrase_search.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "common/glass/position_reader.h"

namespace backfile {
namespace {

/// One word of a phrase, in one document after the other.
class PhraseWord {
 public:
  /// `offset` words behind the beginning of the phrase.
  PhraseWord(const PositionTable& table, const std::string& term, std::size_t offset)
      : cursor_(table, term), offset_(offset) {}

  /// Moves `begin`, where the phrase may begin in `document`, to the first place from there on that
  /// has this word as it should. False if there is none.
  bool move(Xapian::docid document, std::uint64_t& begin) {
    if (entered_ != document && !enter(document)) return false;
    if (!positions_.skip_to(begin + offset_)) return false;
    begin = positions_.position() - offset_;
    return true;
  }

 private:
  bool enter(Xapian::docid document) {
    if (!cursor_.skip_to(document) || cursor_.document() != document) return false;
    positions_.begin(cursor_.packed_positions());
    entered_ = document;
    return true;
  }

  PositionTable::Cursor cursor_;
  glass::PositionReader positions_{};
  std::uint64_t offset_;
  Xapian::docid entered_ = 0;  // Whose positions are read.
};

/// Looks for the rarest words first, so that the frequent ones are read only where those allow it.
class PhraseSearch {
 public:
  PhraseSearch(const OpenSegment& segment, const std::vector<std::string>& terms) {
    std::vector<std::pair<std::uint32_t, std::size_t>> by_frequency;
    for (const auto& term : terms)
      by_frequency.emplace_back(segment.postings->frequency(term), by_frequency.size());
    std::sort(by_frequency.begin(), by_frequency.end());
    words_.reserve(terms.size());
    for (const auto& [frequency, offset] : by_frequency)
      words_.emplace_back(*segment.positions, terms[offset], offset);
  }

  // Goes from word to word, round and round, until all agree where the phrase begins.
  bool passes(Xapian::docid document) {
    std::uint64_t begin = 0;
    auto word = words_.begin();
    for (std::size_t agreeing = 0; agreeing < words_.size();) {
      const std::uint64_t before = begin;
      if (!word->move(document, begin)) return false;
      agreeing = begin == before ? agreeing + 1 : 1;
      if (++word == words_.end()) word = words_.begin();
    }
    return true;
  }

 private:
  std::vector<PhraseWord> words_{};
};

}  // namespace

Roaring documents_with_phrase(const OpenSegment& segment, const std::vector<std::string>& terms,
                              const Documents& candidates, const Deadline& deadline) {
  PhraseSearch search(segment, terms);
  return documents_that([&](auto document) { return search.passes(document); }, candidates,
                        deadline);
}

}  // namespace backfile
