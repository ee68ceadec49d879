// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <sstream>
#include <string>
#include <string_view>

#include "indexer/cleaning/capture_cleaner.h"

namespace backfile::testing {

// The title and the first paragraph of a capture, and its last one.
inline const std::string opening =
    "Two brothers, one boat and a lawsuit\n\n"
    "The boat sank in May. Nobody was on board when she went.\n\n";
inline const std::string closing =
    "\n\nThe judge will decide in June. Until then the wreck stays where it is.\n";

/// One line of text for each line of a capture: its number, its part and its rule.
inline std::string labels_of(std::string_view capture) {
  std::ostringstream labels;
  for (const auto& line : label_lines(capture)) {
    labels << line.number << ' ' << part_name(line.part) << ' ' << line.rule << '\n';
  }
  return labels.str();
}

/// The parts alone, by their first letters: "tnbbc". Related lines are `p`icture, `h`eadline and
/// `e` (teaser), bylines `y`.
inline std::string parts_of(std::string_view capture) {
  std::string parts;
  for (const auto& line : label_lines(capture)) {
    switch (line.link) {
      case LinkPart::picture:
        parts += 'p';
        break;
      case LinkPart::headline:
        parts += 'h';
        break;
      case LinkPart::teaser:
        parts += 'e';
        break;
      case LinkPart::none:
        parts += line.part == Part::byline ? 'y' : part_name(line.part)[0];
    }
  }
  return parts;
}

/// The article that a capture makes.
inline Article article_of(std::string_view capture) { return to_article(label_lines(capture)); }

}  // namespace backfile::testing
