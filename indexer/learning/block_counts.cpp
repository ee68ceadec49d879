// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/learning/block_counts.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <tuple>
#include <unordered_set>

#include "indexer/cleaning/capture_text.h"
#include "indexer/learning/block_key.h"

namespace backfile {
namespace {

constexpr std::size_t most_sources = 100'000;
constexpr std::size_t blocks_of_a_story = 3;
constexpr std::uint32_t fewest_articles = 3;

// What an entry of a map takes beside the text itself, about.
constexpr std::size_t entry_bytes = 96;

// Furniture is repeated by the page, whatever its article says; a paragraph that is repeated in
// the news of one matter has few stories, or is rare among all articles of its source. The fewer
// words, the more likely it is that a block is repeated by chance: "He added:". A question may be
// a subheading wherever it fits: it counts as no words.
struct Threshold {
  std::size_t words;      // So many at least,
  std::uint64_t stories;  // so many different stories,
  std::uint64_t permil;   // and so many of a thousand articles of the source.
};
constexpr std::array<Threshold, 3> thresholds = {{{0, 3, 200}, {1, 5, 10}, {15, 5, 3}}};

std::uint64_t story_bit(std::uint64_t hash) { return std::uint64_t{1} << (hash >> 58); }

struct Sized {
  std::uint64_t hash;
  std::size_t size;
};

// The four longest blocks, so that three others remain for each.
std::vector<Sized> longest(std::vector<Sized> blocks) {
  const std::size_t count = std::min(blocks.size(), blocks_of_a_story + 1);
  std::partial_sort(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(count),
                    blocks.end(), [](const Sized& one, const Sized& other) {
                      return std::tie(one.size, one.hash) > std::tie(other.size, other.hash);
                    });
  blocks.resize(count);
  return blocks;
}

// An article of fewer blocks counts for less than a story.
std::uint64_t story_bits(const std::vector<Sized>& longest, std::uint64_t block) {
  std::uint64_t bits = 0;
  std::size_t taken = 0;
  for (const auto& [hash, size] : longest) {
    if (hash != block && taken++ < blocks_of_a_story) bits |= story_bit(hash);
  }
  return bits;
}

// Different stories behind the bits (linear counting: Whang, Vander-Zanden and Taylor, TODS 1990).
std::uint64_t count_stories(std::uint64_t bits) {
  const int unset = 64 - std::popcount(bits);
  const double blocks = 64 * std::log(64.0 / std::max(unset, 1));
  return static_cast<std::uint64_t>(std::lround(blocks / blocks_of_a_story));
}

}  // namespace

ArticleBlocks blocks_of(const Article& article) {
  ArticleBlocks found{.source = block_source(article)};
  std::vector<Sized> sizes;
  std::unordered_set<std::uint64_t> met;
  for (std::size_t i = 0; i < article.body.size(); ++i) {
    const std::string key = block_key(article.body[i]);
    const std::uint64_t hash = key.empty() ? 0 : block_hash(found.source, key);
    if (hash == 0 || !met.insert(hash).second) continue;
    found.blocks.push_back({.hash = hash, .paragraph = i});
    sizes.push_back({hash, key.size()});
  }
  const auto story = longest(std::move(sizes));
  for (auto& block : found.blocks) block.stories = story_bits(story, block.hash);
  return found;
}

bool is_furniture(const std::string& text, std::uint64_t articles, std::uint64_t of,
                  std::uint64_t stories) {
  const std::size_t words = text.ends_with('?') ? 0 : words_of(text).size();
  return std::any_of(thresholds.begin(), thresholds.end(), [&](const Threshold& threshold) {
    return words >= threshold.words && stories >= threshold.stories &&
           1000 * articles >= threshold.permil * of;
  });
}

BlockCounts::BlockCounts(std::size_t slots, std::size_t text_bytes)
    : table_(slots), text_room_(text_bytes) {}

void BlockCounts::note(const Article& article, const ArticleBlocks& blocks) {
  const std::uint64_t hash = source_hash(blocks.source);
  if (sources_.size() >= most_sources && !sources_.contains(hash)) return;
  Source& source = sources_[hash];
  if (source.articles++ == 0) source.name = blocks.source;
  for (const auto& block : blocks.blocks) {
    const BlockCount& count = table_.note(block.hash, block.stories);
    if (count.articles == fewest_articles) keep_text(count, hash, article.body[block.paragraph]);
  }
}

void BlockCounts::keep_text(const BlockCount& count, std::uint64_t source,
                            const std::string& text) {
  const std::size_t size = text.size() + entry_bytes;
  if (size > text_room_) forget_texts();
  if (size > text_room_) return;
  if (texts_.emplace(count.hash, Text{source, squeeze(text)}).second) text_room_ -= size;
}

// Those of blocks that were forgotten.
void BlockCounts::forget_texts() {
  std::erase_if(texts_, [this](const auto& entry) {
    const bool forgotten = table_.find(entry.first) == nullptr;
    if (forgotten) text_room_ += entry.second.text.size() + entry_bytes;
    return forgotten;
  });
}

LearnedBlocks BlockCounts::learn() const {
  std::vector<LearnedBlock> learned;
  for (const auto& [hash, text] : texts_) {
    const BlockCount* const count = table_.find(hash);
    const Source& source = sources_.at(text.source);
    if (count &&
        is_furniture(text.text, count->articles, source.articles, count_stories(count->stories)))
      learned.push_back({source.name, count->articles, source.articles, text.text});
  }
  std::sort(learned.begin(), learned.end(), [](const LearnedBlock& one, const LearnedBlock& other) {
    return std::tie(one.source, other.articles, one.text) <
           std::tie(other.source, one.articles, other.text);
  });
  return LearnedBlocks(std::move(learned));
}

}  // namespace backfile
