// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace backfile {

/// One piece of a query in the dialect of a newspaper database.
struct Symbol {
  enum class Kind { word, quoted, mark, open, close, end };

  Kind kind = Kind::end;
  std::string_view text{};  ///< Without quotation marks.
  std::size_t offset = 0;
  std::size_t length = 0;
  std::size_t text_offset = 0;  ///< Where `text` begins.
  bool attached = false;        ///< Directly behind the one before.
};

/// The characters, besides blanks and quotation marks, at which words end.
struct Alphabet {
  std::string_view opening = "(";
  std::string_view closing = ")";
  std::string_view marks = "";  ///< Each is a symbol of its own.
};

/// Cuts a query into symbols; the last one is `end`. Throws QueryError for an unclosed quotation.
std::vector<Symbol> read_symbols(std::string_view text, const Alphabet& alphabet);

}  // namespace backfile
