// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/xml_text.h"

#include <algorithm>

#include "common/text/ascii.h"
#include "indexer/readers/html_fragment.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

bool equal_names(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return to_lower(a) == to_lower(b); });
}

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

void report(const OnProblem& told, std::size_t line, const std::string& reason) {
  if (told) told(line, {}, reason);
}

/// Whether `text` has something like "&eacute;" or "&#39;" in it.
bool has_reference(std::string_view text) {
  constexpr std::ptrdiff_t shortest_name = 2;
  for (std::size_t at = text.find('&'); at != text.npos; at = text.find('&', at + 1)) {
    const auto name = text.begin() + static_cast<std::ptrdiff_t>(at) + 1;
    const auto end =
        std::find_if_not(name, text.end(), [](char c) { return c == '#' || is_alphanumeric(c); });
    if (end != text.end() && *end == ';' && end - name >= shortest_name) return true;
  }
  return false;
}

std::string with_plain_blanks(std::string_view text) {
  constexpr std::string_view no_break_space = "\xC2\xA0";
  std::string plain;
  plain.reserve(text.size());
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(no_break_space), text.size());
    plain.append(text.substr(0, end)).append(" ");
    text.remove_prefix(std::min(end + no_break_space.size(), text.size()));
  }
  return plain;
}

bool has_no_text(const pugi::xml_node& node) {
  return is_named(node, "script") || is_named(node, "style");
}

}  // namespace

std::optional<XmlRecord> parse_xml(std::string_view text, const ReadingLog& log,
                                   std::size_t max_depth) {
  std::optional<XmlRecord> document;
  try {
    document.emplace(Record{.text = std::string(text), .line = 1});
  } catch (const RecordError& error) {
    report(log.rejected, error.line(), error.what());
    return std::nullopt;
  }
  if (const auto deep = too_deep(document->root(), max_depth)) {
    report(log.rejected, document->line(deep), too_deep_reason(max_depth));
    return std::nullopt;
  }
  return document;
}

std::string_view local_name(const pugi::xml_node& node) { return without_prefix(node.name()); }

bool is_named(const pugi::xml_node& node, std::string_view name) {
  return equal_names(local_name(node), name);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  return node.find_child([&](const pugi::xml_node& each) { return is_named(each, name); });
}

std::vector<pugi::xml_node> children(const pugi::xml_node& node, std::string_view name) {
  std::vector<pugi::xml_node> found;
  for (const auto& each : node.children()) {
    if (is_named(each, name)) found.push_back(each);
  }
  return found;
}

std::vector<pugi::xml_node> descendants(const pugi::xml_node& node, std::string_view name) {
  std::vector<pugi::xml_node> found;
  for (auto each = next_node(node, node); each; each = next_node(each, node)) {
    if (is_named(each, name)) found.push_back(each);
  }
  return found;
}

pugi::xml_node descendant(const pugi::xml_node& node, std::string_view name) {
  auto each = next_node(node, node);
  while (each && !is_named(each, name)) each = next_node(each, node);
  return each;
}

pugi::xml_node at_path(pugi::xml_node node, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) node = child(node, name);
  return node;
}

std::string attribute(const pugi::xml_node& node, std::string_view name) {
  if (const auto exact = node.attribute(std::string(name).c_str())) {
    return on_one_line(exact.value());
  }
  for (const auto& each : node.attributes()) {
    if (equal_names(without_prefix(each.name()), name)) return on_one_line(each.value());
  }
  return {};
}

std::string line_text(const pugi::xml_node& node) {
  std::string text;
  for (auto each = next_node(node, node); each; each = next_node(each, node)) {
    if (each.type() != pugi::node_element && !has_no_text(each.parent())) text += each.value();
    if (is_named(each, "br")) text += ' ';
  }
  return on_one_line(text);
}

std::vector<std::string> child_lines(const pugi::xml_node& node, std::string_view name) {
  std::vector<std::string> lines;
  for (const auto& each : children(node, name)) {
    std::string line = line_text(each);
    if (!line.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

std::string on_one_line(std::string_view text) {
  const bool as_html = has_reference(text) && text.find('<') == text.npos;
  return without_runs_of_blanks(with_plain_blanks(as_html ? html_line(text) : std::string(text)));
}

}  // namespace backfile
