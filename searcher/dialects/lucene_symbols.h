// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// One piece of a query of Lucene's classic query parser.
struct LuceneSymbol {
  enum class Kind {
    term,     ///< A word; `text` without escapes.
    pattern,  ///< A word with `*` or `?` that are not escaped.
    quoted,
    regex,
    range,  ///< `text` from bracket to bracket.
    field,  ///< A name; a colon followed.
    open,
    close,
    conjunction,
    disjunction,
    required,
    prohibited,
    fuzzy,  ///< `~`, with the number behind it as `text`.
    boost,  ///< `^`, the same.
    end
  };

  Kind kind = Kind::end;
  std::string text{};
  std::size_t offset = 0;
  std::size_t length = 0;
};

/// Cuts a query into symbols; the last one is `end`. Escaped signs that are no part of a word
/// become blanks. Throws QueryError for what is not closed.
std::vector<LuceneSymbol> read_lucene_symbols(std::string_view text);

}  // namespace backfile
