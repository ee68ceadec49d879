// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/related_lines.h"

#include <algorithm>

#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/site_phrases.h"

namespace backfile {
namespace {

constexpr std::size_t longest_heading_words = 9;
constexpr std::size_t longest_started_heading_words = 7;
constexpr std::size_t longest_label = 40;
constexpr std::size_t longest_link_words = 30;

// Where the label of a one-line related link ends, before its mark, or 0.
std::size_t label_end(std::string_view text) {
  const std::size_t mark =
      std::min({text.find(':'), text.find('|'), text.find(" - "), text.find(" – "),
                text.find(" — "), text.find(">"), text.find("»"), text.find("→")});
  if (mark == std::string_view::npos || mark > longest_label) return 0;
  return is_phrase(PhraseUse::related_label, phrase_key(text.substr(0, mark))) ? mark : 0;
}

std::string_view without_mark(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    text = strip(text, ":|->");
    for (const std::string_view mark : {"–", "—", "»", "→"}) {
      if (text.substr(0, mark.size()) != mark) continue;
      text.remove_prefix(mark.size());
      again = true;
    }
  }
  return text;
}

}  // namespace

bool is_related_heading(const RawLine& line) {
  if (line.words > longest_heading_words || line.ends_full_stop || line.truncated) return false;
  if (has_use(line.uses, PhraseUse::related_heading)) return true;
  const std::size_t start = phrase_at_start(PhraseUse::related_start, line.key);
  return start > 0 && start < line.key.size() && line.words <= longest_started_heading_words &&
         !line.ends_sentence;
}

bool is_related_in_one_line(const RawLine& line) {
  if (line.key.empty() || line.ends_full_stop || line.words > longest_link_words) return false;
  const std::string_view headline = without_related_label(line.text);
  return headline.size() < line.text.size() && words_of(headline).size() >= 2 &&
         (is_capitalised(strip(headline, "\"'(")) || is_number(headline.substr(0, 1)));
}

std::string_view without_related_label(std::string_view text) {
  const std::string_view bare = strip(without_list_mark(text), "[]()");
  const std::size_t label = label_end(bare);
  return label == 0 ? text : without_mark(bare.substr(label));
}

}  // namespace backfile
