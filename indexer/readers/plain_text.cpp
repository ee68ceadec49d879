// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/plain_text.h"

#include <algorithm>

#include "common/text/utf8.h"

namespace backfile {

namespace {

constexpr std::string_view white_space = " \t\n\r\f\v";

}  // namespace

std::string without_runs_of_blanks(std::string_view text) {
  const std::string valid = valid_text(text);
  const std::string_view all = valid;
  std::string line;
  line.reserve(all.size());
  for (std::size_t at = all.find_first_not_of(white_space); at < all.size();) {
    const std::size_t end = std::min(all.find_first_of(white_space, at), all.size());
    if (!line.empty()) line += ' ';
    line.append(all.substr(at, end - at));
    at = all.find_first_not_of(white_space, end);
  }
  return line;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(white_space) == text.npos; }

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
    if (!text.empty()) text.remove_prefix(text.starts_with("\r\n") ? 2 : 1);
  }
  return lines;
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

}  // namespace backfile
