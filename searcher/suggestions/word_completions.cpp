// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggestions/word_completions.h"

#include <algorithm>
#include <queue>
#include <string>
#include <utility>

#include "searcher/suggestions/typed_text.h"
#include "searcher/words/each_word.h"

namespace backfile {
namespace {

struct FrequentWord {
  std::string word{};
  std::uint32_t frequency = 0;

  /// Whether it is listed before another.
  bool operator<(const FrequentWord& other) const {
    return frequency != other.frequency ? frequency > other.frequency : word < other.word;
  }
};

/// Keeps the most frequent of the words that it is given in the order of their bytes.
class MostFrequent {
 public:
  explicit MostFrequent(std::size_t limit) : limit_(limit) {}

  /// Whether a word of this frequency would be kept.
  bool wants(std::uint32_t frequency) const {
    return words_.size() < limit_ || (limit_ > 0 && frequency > words_.top().frequency);
  }

  void add(const std::string& word, std::uint32_t frequency) {
    words_.push({word, frequency});
    if (words_.size() > limit_) words_.pop();
  }

  /// In their order. None are left.
  std::vector<FrequentWord> take() {
    std::vector<FrequentWord> words(words_.size());
    for (auto place = words.rbegin(); place != words.rend(); ++place, words_.pop())
      *place = words_.top();
    return words;
  }

 private:
  std::size_t limit_;
  std::priority_queue<FrequentWord> words_{};  // The last one in the order is on top.
};

// "U.S.": what follows would be another word.
bool is_initials(std::string_view written, std::string_view folded) {
  return written.find('.') != std::string_view::npos && folded.find('.') == std::string_view::npos;
}

}  // namespace

std::vector<Completion> completions(const OpenIndex& index, std::string_view typed,
                                    std::size_t limit) {
  const auto last = read_typed(typed).last_word;
  if (!last) return {};
  const auto before = typed.substr(0, last->begin), written = typed.substr(last->begin);
  const bool only_itself = is_initials(written, last->term);
  const bool has_dead = index.has_dead();
  MostFrequent most_frequent(limit);
  each_word(index, last->term, [&](const std::string& word, std::uint32_t frequency) {
    if (!most_frequent.wants(frequency) || (only_itself && word != last->term)) return;
    if (!has_dead || index.has(word)) most_frequent.add(word, frequency);
  });
  std::vector<Completion> completed;
  for (const auto& [word, frequency] : most_frequent.take()) {
    const std::string_view end = word == last->term ? written : word;
    completed.push_back({std::string(before).append(end), frequency});
  }
  return completed;
}

}  // namespace backfile
