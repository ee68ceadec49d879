// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "backfile/article.h"
#include "indexer/learning/block_table.h"
#include "indexer/learning/learned_blocks.h"

namespace backfile {

/// The blocks of one article: what counting needs of it, made in any thread.
struct ArticleBlocks {
  struct Block {
    std::uint64_t hash = 0;
    std::uint64_t stories = 0;  ///< Bits that say which story the article tells.
    std::size_t paragraph = 0;  ///< Of the body.
  };

  std::string source{};
  std::vector<Block> blocks{};  ///< Each block of the body once.
};

/// The story that an article tells is known by its three longest blocks other than the one that is
/// counted: new versions of an article have most of them in common.
ArticleBlocks blocks_of(const Article& article);

/// Counts the blocks of a corpus by source, to learn which are furniture. Takes at most 64 MiB,
/// in which the counts of about 780,000 different blocks are exact; of more than that, those that
/// were met least often are forgotten, and what is learned is still so.
class BlockCounts {
 public:
  explicit BlockCounts(std::size_t slots = std::size_t{1} << 20,
                       std::size_t text_bytes = std::size_t{8} << 20);

  /// Counts an article. `blocks` are those of `article`.
  void note(const Article& article, const ArticleBlocks& blocks);

  /// The blocks that are furniture, by source, the most frequent ones first.
  LearnedBlocks learn() const;

 private:
  struct Source {
    std::string name{};
    std::uint64_t articles = 0;
  };
  struct Text {
    std::uint64_t source = 0;
    std::string text{};
  };

  void keep_text(const BlockCount& count, std::uint64_t source, const std::string& text);
  void forget_texts();

  BlockTable table_;
  std::size_t text_room_;
  std::unordered_map<std::uint64_t, Source> sources_{};
  std::unordered_map<std::uint64_t, Text> texts_{};  // Of blocks that several articles have.
};

/// Whether a block is furniture, if `articles` of the `of` articles of its source, that tell
/// `stories` different stories, have it.
bool is_furniture(const std::string& text, std::uint64_t articles, std::uint64_t of,
                  std::uint64_t stories);

}  // namespace backfile
