// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html_tags.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "indexer/readers/plain_text.h"

namespace backfile {
namespace {

bool is_blank_byte(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
bool ends_value(char c) { return is_blank_byte(c) || c == '>'; }
bool separates(char c) { return is_blank_byte(c) || c == '/'; }
bool ends_tag_name(char c) { return separates(c) || c == '>'; }
bool ends_name(char c) { return ends_tag_name(c) || c == '='; }

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

// The first such byte from `at` on. Not find_first_of, which calls a function for every byte.
std::size_t find_byte(std::string_view html, std::size_t at, bool (*is_it)(char)) {
  while (at < html.size() && !is_it(html[at])) ++at;
  return std::min(at, html.size());
}

std::size_t skip(std::string_view html, std::size_t at, bool (*is_it)(char)) {
  while (at < html.size() && is_it(html[at])) ++at;
  return std::min(at, html.size());
}

// Where the attribute that begins at `at` ends.
std::size_t end_of_attribute(std::string_view html, std::size_t at) {
  at = find_byte(html, at + 1, ends_name);
  const std::size_t equals = skip(html, at, is_blank_byte);
  if (equals == html.size() || html[equals] != '=') return at;
  const std::size_t value = skip(html, equals + 1, is_blank_byte);
  if (value == html.size()) return value;
  const bool quoted = html[value] == '"' || html[value] == '\'';
  if (!quoted) return find_byte(html, value, ends_value);
  return std::min(html.find(html[value], value + 1), html.size() - 1) + 1;
}

/// Where a tag has as many attributes as it may have, and where it ends.
struct TagEnds {
  std::size_t kept = 0;
  std::size_t whole = 0;
};

TagEnds ends_of_tag(std::string_view html) {
  std::size_t at = find_byte(html, 1, ends_tag_name);
  TagEnds ends;
  for (std::size_t count = 0;; ++count) {
    at = skip(html, at, separates);
    if (count <= most_html_attributes) ends.kept = at;
    if (at == html.size() || html[at] == '>') break;
    at = end_of_attribute(html, at);
  }
  ends.whole = at;
  return ends;
}

class Tidying {
 public:
  explicit Tidying(std::string_view html) : html_(html) { rest_.reserve(html.size()); }

  std::string run() {
    while (!html_.empty()) {
      if (html_[0] == '<' && (take_region() || take_tag())) continue;
      keep(std::min(html_.find('<', 1), html_.size()));
    }
    return std::move(rest_);
  }

 private:
  void keep(std::size_t bytes) {
    rest_.append(html_.substr(0, bytes));
    html_.remove_prefix(bytes);
  }

  bool take_region() {
    for (Region& region : regions_) {
      if (!region.has_end || !begins_with(html_, region.begin)) continue;
      const std::size_t end = find_end(html_, region.end);
      region.has_end = end != html_.npos;
      if (!region.has_end) return false;
      region.dropped ? drop(end) : keep(end);
      return true;
    }
    return false;
  }

  void drop(std::size_t end_tag) {
    html_.remove_prefix(end_tag);
    html_.remove_prefix(std::min(html_.find('>'), html_.size() - 1) + 1);
  }

  bool take_tag() {
    if (html_.size() < 2 || !is_letter(html_[1])) return false;
    const TagEnds ends = ends_of_tag(html_);
    keep(ends.kept);
    html_.remove_prefix(ends.whole - ends.kept);
    return true;
  }

  std::string_view html_;
  std::string rest_{};
  std::array<Region, 3> regions_ = {
      {{"<!--", "-->"}, {"<script", "</script"}, {"<noscript", "</noscript", true}}};
};

}  // namespace

std::string tidied_html(std::string_view html) { return Tidying(html).run(); }

}  // namespace backfile
