// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/paragraphs.h"

#include "indexer/readers/plain_text.h"

namespace backfile {

std::vector<std::string> wrapped_paragraphs(std::string_view text) {
  std::vector<std::string> paragraphs;
  bool begins = true;
  for (const std::string_view line : split_lines(text)) {
    const std::string words = without_runs_of_blanks(line);
    begins = begins || line.starts_with("  ") || line.starts_with('\t');
    if (words.empty()) {
      begins = true;
      continue;
    }
    if (begins) {
      paragraphs.push_back(words);
    } else {
      paragraphs.back().append(" ").append(words);
    }
    begins = false;
  }
  return paragraphs;
}

std::string as_one_line(const std::vector<std::string>& paragraphs) {
  std::string line;
  for (const auto& paragraph : paragraphs) line.append(line.empty() ? "" : " ").append(paragraph);
  return line;
}

}  // namespace backfile
