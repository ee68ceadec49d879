// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggestions/suggest.h"

#include <algorithm>

#include "searcher/suggestions/title_suggestions.h"
#include "searcher/suggestions/word_completions.h"

namespace backfile {
namespace {

// Bounds of the contract, in bytes and in suggestions of a kind.
constexpr std::size_t longest_typed = 4'096;
constexpr std::size_t most_suggestions = 1'000;

}  // namespace

Suggestions suggest(const OpenIndex& index, std::string_view typed, std::size_t limit) {
  if (typed.size() > longest_typed || limit == 0) return {};
  limit = std::min(limit, most_suggestions);
  return {.words = completions(index, typed, limit),
          .titles = titles_beginning(index, typed, limit)};
}

}  // namespace backfile
