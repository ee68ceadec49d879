// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/html_charset.h"

#include <algorithm>

#include "indexer/readers/plain_text.h"

namespace backfile {
namespace {

constexpr std::size_t searched = 8192;

// The value behind "charset" in a tag.
std::string charset_in(std::string_view tag) {
  constexpr std::string_view key = "charset";
  const std::size_t found = tag.find(key);
  if (found == tag.npos) return {};
  tag.remove_prefix(found + key.size());
  tag.remove_prefix(std::min(tag.find_first_not_of(" \t\r\n"), tag.size()));
  if (!tag.starts_with('=')) return {};
  tag.remove_prefix(std::min(tag.find_first_not_of("= \t\r\n\"'"), tag.size()));
  return std::string(tag.substr(0, tag.find_first_of("\"'; \t\r\n/>")));
}

}  // namespace

std::string html_charset(std::string_view bytes) {
  const std::string head = ascii_lower(bytes.substr(0, searched));
  constexpr std::string_view meta = "<meta";
  for (std::size_t at = head.find(meta); at != head.npos; at = head.find(meta, at + 1)) {
    const std::size_t end = std::min(head.find('>', at), head.size());
    std::string name = charset_in(std::string_view(head).substr(at, end - at));
    if (!name.empty()) return name;
  }
  return {};
}

}  // namespace backfile
