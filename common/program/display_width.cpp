// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/display_width.h"

#include <utf8proc.h>

#include "common/text/utf8.h"

namespace backfile {

namespace {

// The later parts of a Korean syllable, which a terminal draws into its first.
bool is_joining_jamo(char32_t code) { return code >= 0x1160 && code <= 0x11FF; }

std::size_t width_of(char32_t code) {
  if (is_joining_jamo(code)) return 0;
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(code));
  return width > 0 ? static_cast<std::size_t>(width) : 0;
}

bool breaks_between(char32_t before, char32_t after, utf8proc_int32_t& state) {
  return utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(before),
                                          static_cast<utf8proc_int32_t>(after), &state);
}

std::string blanks_up_to(std::string_view text, std::size_t width) {
  const std::size_t taken = display_width(text);
  return std::string(taken < width ? width - taken : 0, ' ');
}

}  // namespace

std::vector<Cluster> clusters_of(std::string_view text) {
  std::vector<Cluster> clusters;
  char32_t before = 0;
  utf8proc_int32_t state = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text.substr(at));
    if (clusters.empty() || breaks_between(before, point.value, state))
      clusters.push_back({.offset = at});
    clusters.back().size += point.length;
    clusters.back().width += width_of(point.value);
    at += point.length;
    before = point.value;
  }
  return clusters;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const CodePoint point = decode(text);
    width += width_of(point.value);
    text.remove_prefix(point.length);
  }
  return width;
}

std::string cut_to_width(std::string_view text, std::size_t width, std::string_view ellipsis) {
  if (display_width(text) <= width) return std::string(text);
  const std::size_t mark = display_width(ellipsis);
  if (mark > width) return {};
  std::size_t taken = 0;
  std::size_t bytes = 0;
  for (const Cluster& cluster : clusters_of(text)) {
    if (taken + cluster.width + mark > width) break;
    taken += cluster.width;
    bytes += cluster.size;
  }
  return std::string(text.substr(0, bytes)) + std::string(ellipsis);
}

std::string pad_right(std::string_view text, std::size_t width) {
  return std::string(text) + blanks_up_to(text, width);
}

std::string pad_left(std::string_view text, std::size_t width) {
  return blanks_up_to(text, width) + std::string(text);
}

}  // namespace backfile
