// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#pragma GCC visibility push(default)

namespace backfile {

/// What was typed, with its last word completed.
struct Completion {
  std::string text{};
  std::uint64_t articles = 0;  ///< That have the word in title, captions or body.

  bool operator==(const Completion&) const = default;
};

/// What a search box can offer for what stands in it.
struct Suggestions {
  std::vector<Completion> words{};
  std::vector<std::string> titles{};

  bool operator==(const Suggestions&) const = default;
};

}  // namespace backfile

#pragma GCC visibility pop
