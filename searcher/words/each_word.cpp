// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/words/each_word.h"

#include <queue>
#include <vector>

namespace backfile {
namespace {

// Prefixes of terms are capitals (see schema.h), and words have none: so the words stand before and
// behind all else.
constexpr char first_capital = 'A';
constexpr const char* behind_capitals = "[";

// The words of one segment that begin with a prefix, in order.
class SegmentWords {
 public:
  SegmentWords(const Xapian::Database& segment, const std::string& prefix)
      : at_(segment.allterms_begin(prefix)),
        end_(segment.allterms_end(prefix)),
        behind_capitals_(!prefix.empty()) {
    read();
  }

  bool at_end() const { return at_ == end_; }
  const std::string& word() const { return word_; }
  std::uint32_t frequency() const { return at_.get_termfreq(); }

  void next() {
    ++at_;
    read();
  }

 private:
  void read() {
    if (at_end()) return;
    word_ = *at_;
    if (behind_capitals_ || word_[0] < first_capital) return;
    behind_capitals_ = true;
    at_.skip_to(behind_capitals);
    if (!at_end()) word_ = *at_;
  }

  Xapian::TermIterator at_, end_;
  std::string word_{};
  bool behind_capitals_;  // Or among words alone.
};

struct ComesLater {
  bool operator()(const SegmentWords* a, const SegmentWords* b) const {
    return a->word() > b->word();
  }
};

using Queue = std::priority_queue<SegmentWords*, std::vector<SegmentWords*>, ComesLater>;

// Moves past the first word of the queue.
void pop_word(Queue& queue) {
  SegmentWords* const words = queue.top();
  queue.pop();
  words->next();
  if (!words->at_end()) queue.push(words);
}

}  // namespace

void each_word(const OpenIndex& index, std::string_view prefix,
               const std::function<void(const std::string&, std::uint32_t)>& visit) {
  std::vector<SegmentWords> segments;
  for (const auto& segment : index.segments)
    segments.emplace_back(segment.database, std::string(prefix));
  Queue queue;
  for (auto& segment : segments) {
    if (!segment.at_end()) queue.push(&segment);
  }
  std::string word;
  while (!queue.empty()) {
    word = queue.top()->word();
    std::uint32_t frequency = 0;
    for (; !queue.empty() && queue.top()->word() == word; pop_word(queue))
      frequency += queue.top()->frequency();
    visit(word, frequency);
  }
}

}  // namespace backfile
