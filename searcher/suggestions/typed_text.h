// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// A folded word, or the beginning of one, in a text that may go on.
struct TypedWord {
  std::string term{};
  std::uint32_t position = 0;  ///< Counted from 0, as those of `Token`.
  std::size_t begin = 0;       ///< Where it begins in the text, in bytes.

  bool operator==(const TypedWord&) const = default;
};

/// A text that may go on, taken apart.
struct TypedText {
  std::vector<TypedWord> words{};        ///< Those that are complete.
  std::optional<TypedWord> last_word{};  ///< The one that the text ends in, which may go on.

  bool operator==(const TypedText&) const = default;
};

/// What `typed` is when more letters follow, or nothing does. Without a last word if it ends in
/// none, as behind a blank.
TypedText read_typed(std::string_view typed);

/// All that `typed` can turn out to be. What follows decides: "J. P" begins the word "jp" if a full
/// stop comes next, and the word "p" if a letter does; "4." ends a word or is the beginning of
/// "4.2". None if there is no word in it, or one that is too long to be indexed.
std::vector<TypedText> read_typed_in_all_ways(std::string_view typed);

}  // namespace backfile
