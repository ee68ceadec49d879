// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/plain_text.h"

#include <algorithm>

#include "common/text/ascii.h"
#include "common/text/utf8.h"

namespace backfile {

namespace {

constexpr std::string_view white_space = " \t\n\r\f\v";

bool is_white_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Not find_first_of, which calls a function for every character.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_white_space(text[at])) ++at;
  return at;
}

}  // namespace

std::string without_runs_of_blanks(std::string_view text) {
  if (!is_valid_text(text)) return without_runs_of_blanks(valid_text(text));
  std::string line;
  line.reserve(text.size());
  for (std::size_t at = text.find_first_not_of(white_space); at < text.size();) {
    const std::size_t end = word_end(text, at);
    if (!line.empty()) line += ' ';
    line.append(text.substr(at, end - at));
    at = text.find_first_not_of(white_space, end);
  }
  return line;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(white_space) == text.npos; }

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    std::size_t end = 0;
    while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
    if (!text.empty()) text.remove_prefix(text.starts_with("\r\n") ? 2 : 1);
  }
  return lines;
}

std::vector<std::string> listed_lines(std::string_view list, std::string_view separators) {
  std::vector<std::string> lines;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find_first_of(separators), list.size());
    lines.push_back(without_runs_of_blanks(list.substr(0, end)));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  std::erase(lines, std::string());
  return lines;
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = to_lower(c);
  return lower;
}

}  // namespace backfile
