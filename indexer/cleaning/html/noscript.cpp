// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/html/noscript.h"

#include <algorithm>
#include <array>

#include "indexer/readers/plain_text.h"

namespace backfile {
namespace {

/// Something in which tags are none.
struct Region {
  std::string_view begin;
  std::string_view end;
  bool dropped = false;
  bool has_end = true;  ///< False once it is known that no end follows.
};

bool begins_with(std::string_view text, std::string_view start) {
  return ascii_lower(text.substr(0, start.size())) == start;
}

// Where `end` begins in `html`, in any case.
std::size_t find_end(std::string_view html, std::string_view end) {
  for (std::size_t at = html.find(end[0]); at != html.npos; at = html.find(end[0], at + 1)) {
    if (begins_with(html.substr(at), end)) return at;
  }
  return html.npos;
}

}  // namespace

std::string without_noscript(std::string_view html) {
  std::array<Region, 3> regions = {
      {{"<!--", "-->"}, {"<script", "</script"}, {"<noscript", "</noscript", true}}};
  std::string rest;
  rest.reserve(html.size());
  while (!html.empty()) {
    const std::size_t tag = std::min(html.find('<', 1), html.size());
    const auto region = std::find_if(regions.begin(), regions.end(), [&](const Region& r) {
      return r.has_end && begins_with(html, r.begin);
    });
    const std::size_t end = region == regions.end() ? tag : find_end(html, region->end);
    if (end == html.npos) {
      region->has_end = false;
      continue;
    }
    const bool dropped = region != regions.end() && region->dropped;
    if (!dropped) rest.append(html.substr(0, end));
    html.remove_prefix(end);
    if (dropped) html.remove_prefix(std::min(html.find('>'), html.size() - 1) + 1);
  }
  return rest;
}

}  // namespace backfile
