// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/print_suggestions.h"

#include <algorithm>
#include <string>

#include "common/program/display_width.h"
#include "common/program/safe_text.h"
#include "searcher/program/print_json.h"

namespace backfile {

namespace {

using Json = nlohmann::ordered_json;

constexpr int format_version = 1;

void print_words(const std::vector<Completion>& words, const Style& style, std::ostream& out) {
  std::size_t text_width = 0, count_width = 0;
  for (const Completion& word : words) {
    text_width = std::max(text_width, display_width(safe_line(word.text)));
    count_width = std::max(count_width, std::to_string(word.articles).size());
  }
  out << paint("words", look::bold, style) << '\n';
  for (const Completion& word : words)
    out << "  " << pad_right(safe_line(word.text), text_width) << "  "
        << pad_left(std::to_string(word.articles), count_width) << '\n';
}

void print_titles(const std::vector<std::string>& titles, const Style& style, std::ostream& out) {
  out << paint("titles", look::bold, style) << '\n';
  for (const std::string& title : titles) out << "  " << safe_line(title) << '\n';
}

Json json_of_word(const Completion& word) {
  return {{"text", word.text}, {"articles", word.articles}};
}

}  // namespace

void print_suggestions(const Suggestions& suggestions, const Style& style, std::ostream& out) {
  const auto& [words, titles] = suggestions;
  if (!words.empty()) print_words(words, style, out);
  if (!words.empty() && !titles.empty()) out << '\n';
  if (!titles.empty()) print_titles(titles, style, out);
}

void print_suggestions_json(const Suggestions& suggestions, const Style&, std::ostream& out) {
  Json words = Json::array();
  for (const Completion& word : suggestions.words) words.push_back(json_of_word(word));
  print_json_value(
      {{"version", format_version}, {"words", words}, {"titles", Json(suggestions.titles)}}, out);
}

}  // namespace backfile
