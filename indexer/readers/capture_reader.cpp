// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/capture_reader.h"

#include <utility>

#include "common/text/utf8.h"
#include "indexer/cleaning/capture_cleaner.h"
#include "indexer/readers/page_item.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

std::string size_problem(std::string_view text) {
  if (text.size() <= largest_capture) return {};
  return "more than " + std::to_string(largest_capture) + " bytes, too large for a text capture";
}

}  // namespace

std::vector<NewsItem> parse_capture(std::string_view text, const ReadingLog& log) {
  std::string reason = size_problem(text);
  NewsItem item;
  if (reason.empty()) {
    item = page_item(label_lines(capture_text(text)));
    reason = missing_part(item.article);
  }
  if (reason.empty()) return {std::move(item)};
  if (log.rejected) log.rejected(0, {}, reason);
  return {};
}

// Line ends first, so that blanking controls does not take them with it.
std::string capture_text(std::string_view text) {
  std::string lines;
  lines.reserve(text.size());
  for (const std::string_view line : split_lines(text)) lines.append(line).append("\n");
  return valid_text(lines);
}

}  // namespace backfile
