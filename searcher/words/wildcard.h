// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace backfile {

/// A pattern for whole words: `*` stands for any characters or none, `?` for one code point of
/// UTF-8, everything else for itself. The pattern must be folded as the words are.
class Wildcard {
 public:
  explicit Wildcard(std::string_view pattern);

  /// Takes at most the time of the lengths of pattern and word, multiplied.
  bool matches(std::string_view word) const;

  /// What every matching word begins with; all of the pattern if it has no wildcard.
  std::string_view literal_prefix() const;

  /// The longest run of literal bytes behind `literal_prefix`, the first of them if several are as
  /// long; every matching word has it in it. Empty if there is none.
  std::string_view longest_literal() const;

  /// Whether it says enough for an index to be searched: `least` literal code points before the
  /// first `*`, or as many in a row.
  bool is_selective(std::size_t least = 3) const;

 private:
  std::string pattern_;  // No two stars beside each other.
};

}  // namespace backfile
