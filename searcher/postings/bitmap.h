// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "searcher/matches.h"

namespace backfile {

/// A set of documents of a segment, for putting many lists together.
class Bitmap {
 public:
  explicit Bitmap(std::uint32_t documents) : words_(documents / 64 + 1) {}

  void add(std::uint32_t document) { words_[document / 64] |= std::uint64_t{1} << document % 64; }

  void add(const Documents& documents) {
    for (const auto document : documents) add(document);
  }

  Documents documents() const {
    std::size_t count = 0;
    for (const auto word : words_) count += static_cast<std::size_t>(std::popcount(word));
    Documents documents;
    documents.reserve(count);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (auto word = words_[i]; word != 0; word &= word - 1)
        documents.push_back(
            static_cast<Xapian::docid>(64 * i + static_cast<std::size_t>(std::countr_zero(word))));
    }
    return documents;
  }

 private:
  std::vector<std::uint64_t> words_;
};

}  // namespace backfile
