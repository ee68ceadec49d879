// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/xml_record.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "common/text/ascii.h"
#include "common/text/utf8.h"

namespace backfile {

namespace {

bool is_character(std::uint64_t value) {
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  return value != 0 && value <= 0x10FFFF && !surrogate;
}

/// The value of `c` as a digit of `base`, or `base` if it is none.
std::uint64_t digit(char c, std::uint64_t base) {
  std::uint64_t value = base;
  if (c >= '0' && c <= '9') value = static_cast<std::uint64_t>(c - '0');
  if (c >= 'a' && c <= 'f') value = static_cast<std::uint64_t>(c - 'a') + 10;
  if (c >= 'A' && c <= 'F') value = static_cast<std::uint64_t>(c - 'A') + 10;
  return std::min(value, base);
}

/// Puts blanks over a numeric reference at `at` that names no character. pugixml would decode
/// "&#0;", or a number that wraps round to it, to a NUL that cuts the text off.
void blank_if_impossible(std::string& text, std::size_t at) {
  std::size_t end = at + 2;
  const bool hexadecimal = end < text.size() && text[end] == 'x';
  if (hexadecimal) ++end;
  const std::uint64_t base = hexadecimal ? 16 : 10;
  std::uint64_t value = 0;
  for (; end < text.size() && digit(text[end], base) < base; ++end) {
    value = std::min<std::uint64_t>(value * base + digit(text[end], base), 0x110000);
  }
  const bool complete = end < text.size() && text[end] == ';';
  if (complete && !is_character(value))
    std::fill_n(text.begin() + static_cast<long>(at), end + 1 - at, ' ');
}

std::string readable(const Record& record) {
  std::string text = is_valid_text(record.text) ? record.text : valid_text(record.text);
  for (std::size_t at = text.find("&#"); at != text.npos; at = text.find("&#", at + 2)) {
    blank_if_impossible(text, at);
  }
  return text;
}

}  // namespace

XmlRecord::XmlRecord(const Record& record) : text_(readable(record)), line_(record.line) {
  const std::size_t most = std::max(most_elements, text_.size() / fewest_bytes);
  if (static_cast<std::size_t>(std::count(text_.begin(), text_.end(), '<')) > 2 * most) {
    throw RecordError(line_, "more than " + std::to_string(most) + " elements in one record");
  }
  const auto result = document_.load_buffer(
      text_.data(), text_.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (!result) {
    std::string reason = result.description();
    if (!reason.empty()) reason.front() = to_lower(reason.front());
    throw RecordError(line_at(result.offset), "not well-formed: " + reason);
  }
}

std::size_t XmlRecord::line(const pugi::xml_node& element) const {
  return line_at(element.offset_debug());
}

std::size_t XmlRecord::line_at(std::ptrdiff_t offset) const {
  const auto last = static_cast<std::ptrdiff_t>(text_.size());
  const auto at = text_.begin() + std::clamp<std::ptrdiff_t>(offset, 0, last);
  const auto counted = text_.begin() + static_cast<std::ptrdiff_t>(counted_);
  // Mostly asked for in the order of the text, so that nothing is counted twice.
  if (at >= counted) {
    line_ += static_cast<std::size_t>(std::count(counted, at, '\n'));
  } else {
    line_ -= static_cast<std::size_t>(std::count(at, counted, '\n'));
  }
  counted_ = static_cast<std::size_t>(at - text_.begin());
  return line_;
}

pugi::xml_node next_node(const pugi::xml_node& node, const pugi::xml_node& root) {
  if (const auto child = node.first_child()) return child;
  pugi::xml_node up = node;
  while (up != root && !up.next_sibling()) up = up.parent();
  return up == root ? pugi::xml_node() : up.next_sibling();
}

pugi::xml_node too_deep(const pugi::xml_node& root, std::size_t max_depth) {
  std::size_t depth = 1;
  pugi::xml_node node = root;
  while (node) {
    if (depth > max_depth && node.type() == pugi::node_element) return node;
    if (node.first_child()) {
      node = node.first_child();
      ++depth;
      continue;
    }
    while (node != root && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    if (node == root) break;
    node = node.next_sibling();
  }
  return {};
}

std::string too_deep_reason(std::size_t max_depth) {
  return "more than " + std::to_string(max_depth) + " elements inside each other (--max-depth)";
}

std::string own_text(const pugi::xml_node& element) {
  std::string text;
  for (const auto& child : element.children()) {
    if (child.type() != pugi::node_element) text += child.value();
  }
  return text;
}

}  // namespace backfile
