// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/titled_text.h"

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/readers/paragraphs.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

bool sets_apart(std::string_view line) {
  return is_blank(line) || line.starts_with("  ") || line.starts_with('\t');
}

/// The paragraphs of what follows the title.
std::vector<std::string> read_body(std::string_view text) {
  text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
  text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
  const auto lines = split_lines(text);
  if (std::any_of(lines.begin(), lines.end(), sets_apart)) return wrapped_paragraphs(text);
  std::vector<std::string> paragraphs;
  for (const auto line : lines) paragraphs.push_back(without_runs_of_blanks(line));
  return paragraphs;
}

}  // namespace

std::vector<NewsItem> parse_titled_text(std::string_view text, const ReadingLog& log) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n\f\v"), text.size()));
  if (text.empty()) {
    log.rejected(0, {}, "expected a line of text for a title");
    return {};
  }
  const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
  NewsItem item;
  item.article.title = without_runs_of_blanks(text.substr(0, end));
  item.article.body = read_body(text.substr(end));
  std::vector<NewsItem> items;
  items.push_back(std::move(item));
  return items;
}

}  // namespace backfile
