// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "backfile/article.h"
#include "common/analysis/stemmer.h"
#include "common/analysis/tokenizer.h"
#include "searcher/deadline.h"
#include "searcher/matches.h"
#include "searcher/snapshot.h"
#include "searcher/trends/near_duplicates.h"

namespace backfile {

/// A word of some articles.
struct SampleWord {
  std::string word{};          ///< Folded, as the index has it.
  Stemmer* stemmer = nullptr;  ///< Of the first article that has the word.
  std::uint64_t articles = 0;  ///< That have it, copies aside.
  std::uint64_t copies = 0;    ///< Copies of other articles that have it.
  /// How it is written, and how often; in titles, where capitals say nothing, 0 times.
  std::vector<std::pair<std::string, std::uint64_t>> spellings{};

  /// The commonest one.
  const std::string& spelling() const;
};

/// What articles are about, as counts: in how many of them each word of title, captions and body
/// is. Of near copies (see `DistinctTexts`) only the first counts. For one thread.
class SampleWords {
 public:
  /// Reads the documents, all of them alive, from the index of `snapshot`, which outlives this.
  /// Throws QueryError at the deadline, IndexError (damaged); lets Xapian's errors out.
  SampleWords(const SegmentMatches& documents, Snapshot& snapshot, const Deadline& deadline);

  /// Articles that were read.
  std::uint64_t read() const { return read_; }

  /// Those of them that are near copies of others.
  std::uint64_t copies() const { return copies_; }

  /// All others.
  std::uint64_t distinct() const { return read_ - copies_; }

  /// The lengths of those others together, and of all that were read: words as the index weighs
  /// them.
  std::uint64_t length() const { return length_; }
  std::uint64_t length_read() const { return length_read_; }

  /// Those that can say something, in the order in which they were met: of at least three letters,
  /// which keeps numbers out, or two neighbouring ideographs.
  const std::vector<SampleWord>& words() const { return words_; }

  /// In how many articles, copies aside, a folded word is.
  std::uint64_t articles_with(const std::string& word) const;

 private:
  struct Known {
    static constexpr std::uint32_t undecided = 0xFFFFFFFF, nowhere = 0xFFFFFFFE;
    std::uint32_t number = 0;         // Of the word, whether or not it is counted.
    std::uint32_t place = undecided;  // In words_, or `nowhere` if it is not counted.
    std::uint64_t last_article = 0;   // The last that has it, counted from 1.
  };

  bool add(const Article& article, Stemmer& stemmer);
  void add_text(std::string_view text, bool is_title, Stemmer& stemmer);
  Known& known(const Token& token);
  bool has_place(Known& word, const Token& token, Stemmer& stemmer);
  void note(Known& word, std::string_view spelling, bool is_title);

  std::uint64_t read_ = 0, copies_ = 0, length_ = 0, length_read_ = 0;
  std::vector<SampleWord> words_{};
  std::unordered_map<std::string, Known> known_{};
  DistinctTexts distinct_{};
  // Of the article that is being read: its words in their order, and those to be counted.
  std::vector<std::uint32_t> text_{}, met_{};
  std::vector<Token> tokens_{};
};

}  // namespace backfile
