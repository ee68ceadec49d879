// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace backfile {

/// What the words of a block are like, counted in one pass over it. Words stand between blanks.
struct BlockWords {
  std::size_t function_words = 0;   ///< "the", "und": in sentences every other word is one.
  std::size_t furniture_words = 0;  ///< "subscribe", "cookies".
  std::size_t address_words = 0;    ///< "you", "our".
  std::size_t capitalised = 0;      ///< Behind the first word.
  std::size_t numbers = 0;          ///< Words that begin with a digit.
  std::size_t commas = 0;           ///< Words that end with one.
  std::size_t quotes = 0;           ///< Quotation marks at either end of a word.
  /// Hashes of the different words that say what the block is about: of five bytes and more,
  /// function words aside. In ascending order.
  std::vector<std::uint64_t> long_words{};
};

/// `text` is squeezed.
BlockWords count_block_words(std::string_view text);

}  // namespace backfile
