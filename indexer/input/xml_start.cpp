// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/xml_start.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

constexpr std::string_view name_ends = " \t\r\n><[/?'\"";

void trim_front(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

/// Takes everything up to and with `end` off the front of `text`; all of it if there is no `end`.
void skip_past(std::string_view& text, std::string_view end) {
  const std::size_t found = text.find(end);
  text.remove_prefix(found == text.npos ? text.size() : found + end.size());
}

std::string take_name(std::string_view& text) {
  trim_front(text);
  const std::size_t end = std::min(text.find_first_of(name_ends), text.size());
  const std::string name(text.substr(0, end));
  text.remove_prefix(end);
  return name;
}

std::string declared_encoding(std::string_view declaration) {
  constexpr std::string_view key = "encoding";
  const std::size_t found = declaration.find(key);
  if (found == declaration.npos) return {};
  declaration.remove_prefix(found + key.size());
  const std::size_t quote = declaration.find_first_of("'\"");
  if (quote == declaration.npos) return {};
  declaration.remove_prefix(quote + 1);
  return ascii_lower(take_name(declaration));
}

void skip_doctype(std::string_view& text) {
  const std::size_t end = text.find_first_of("[>");
  if (end != text.npos && text[end] == '[') skip_past(text, "]");
  skip_past(text, ">");
}

}  // namespace

bool looks_like_xml(std::string_view head) {
  trim_front(head);
  if (head.size() < 2 || head.front() != '<') return false;
  const char c = head[1];
  const bool letter = is_letter(c) || c == '_' || c == ':';
  return letter || c == '!' || c == '?' || (c & 0x80) != 0;
}

bool is_html_start(const XmlStart& start) {
  constexpr std::array<std::string_view, 12> elements = {
      "html", "head", "body", "title", "meta", "link", "script", "div", "p", "h1", "main", "style"};
  const std::string root = ascii_lower(start.root);
  return ascii_lower(start.doctype) == "html" ||
         std::find(elements.begin(), elements.end(), root) != elements.end();
}

XmlStart read_xml_start(std::string_view head) {
  XmlStart start;
  for (trim_front(head); looks_like_xml(head); trim_front(head)) {
    if (head.starts_with("<?")) {
      if (head.starts_with("<?xml ")) {
        start.encoding = declared_encoding(head.substr(0, head.find("?>")));
      }
      skip_past(head, "?>");
    } else if (head.starts_with("<!--")) {
      skip_past(head, "-->");
    } else if (head.starts_with("<!")) {
      head.remove_prefix(2);
      const bool doctype = ascii_lower(take_name(head)) == "doctype";
      if (doctype) start.doctype = take_name(head);
      skip_doctype(head);
    } else {
      head.remove_prefix(1);
      start.root = take_name(head);
      break;
    }
  }
  return start;
}

}  // namespace backfile
