// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <string>
#include <vector>

#include "backfile/article.h"

namespace backfile::testing {

/// A name for a number in letters, so that no rule about digits applies.
inline std::string in_letters(int number) {
  std::string text;
  for (; number > 0 || text.empty(); number /= 20) text += static_cast<char>('a' + number % 20);
  return text;
}

/// An article of three paragraphs that no other number has.
inline Article story(int number, const std::string& source) {
  const std::string name = in_letters(number);
  return {.id = "a" + std::to_string(number),
          .title = "The keeper of light " + name + " speaks",
          .body = {"The keeper of light " + name + " said that the lamp had burned all night.",
                   "Nobody on " + name + " saw the ferry, which came in before the fog lifted.",
                   "She has kept the light of " + name + " for longer than her father did."},
          .source = source};
}

}  // namespace backfile::testing
