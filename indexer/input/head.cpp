// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/head.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "indexer/input/charset.h"
#include "indexer/input/encoding.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

/// Names, without their extension, of text files that come with a folder and are no article.
constexpr std::array<std::string_view, 16> companion_names = {
    "about",     "changelog", "cmakelists", "code_of_conduct", "contributing", "copying",
    "copyright", "licence",   "license",    "notice",          "readme",       "requirements",
    "robots",    "md5sums",   "sha1sums",   "sha256sums"};

/// More of them, only where the file has no extension.
constexpr std::array<std::string_view, 20> bare_companion_names = {
    "authors", "bugs",     "changes", "codeowners",  "contributors", "credits",  "dockerfile",
    "faq",     "history",  "install", "jenkinsfile", "maintainers",  "makefile", "manifest",
    "news",    "procfile", "thanks",  "todo",        "vagrantfile",  "version"};

template <typename Names>
bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Bytes that no text has: NUL, and control characters other than white space, backspace, escape
/// and the end mark of DOS.
bool is_binary_byte(char c) {
  constexpr std::string_view in_text = "\t\n\v\f\r\b\x1B\x1A";
  return static_cast<unsigned char>(c) < 0x20 && in_text.find(c) == in_text.npos;
}

bool is_binary(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_binary_byte);
}

bool looks_like_json(std::string_view text) {
  std::string_view rest = text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  if (rest.empty()) return false;
  const char first = rest.front();
  rest.remove_prefix(1);
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
  if (rest.empty()) return false;
  return (first == '{' && rest.front() == '"') || (first == '[' && rest.front() == '{');
}

std::string local_name(const std::string& name) { return name.substr(name.rfind(':') + 1); }

std::string extension_of(const std::string& name) {
  return ascii_lower(std::filesystem::path(name).extension().string());
}

bool is_companion(const std::string& name) {
  const std::string stem = ascii_lower(std::filesystem::path(name).stem().string());
  return contains(companion_names, stem) ||
         (extension_of(name).empty() && contains(bare_companion_names, stem));
}

bool has_text_extension(const std::string& name) {
  constexpr std::array<std::string_view, 4> extensions = {"", ".txt", ".text", ".capture"};
  return contains(extensions, extension_of(name));
}

std::string xml_reason(const Head& head) {
  if (head.root.empty()) return "XML without a root element in its first block";
  return "XML with root <" + without_runs_of_blanks(head.xml.root) + ">, which no reader knows";
}

std::string text_reason(const Head& head) {
  if (!has_text_extension(head.name))
    return "not an article format (" + without_runs_of_blanks(extension_of(head.name)) + ")";
  if (head.text.starts_with("#!")) return "not an article format (script)";
  return "not an article (" + without_runs_of_blanks(head.name) + ")";
}

}  // namespace

Head look_at(std::string_view bytes, std::string name) {
  Head head{.bytes = bytes, .name = std::move(name)};
  const std::string encoding = choose_encoding(bytes.substr(0, 4), "windows-1252");
  if (is_wide(encoding)) {
    CharsetConverter(encoding).append(bytes.substr(mark_length(bytes)), false, head.text);
  } else {
    head.text = bytes.substr(mark_length(bytes));
  }
  if (looks_like_xml(head.text)) head.xml = read_xml_start(head.text);
  head.root = local_name(head.xml.root);
  return head;
}

bool is_html(const Head& head) {
  XmlStart start = head.xml;
  start.root = head.root;
  const std::string extension = extension_of(head.name);
  const bool named = extension == ".html" || extension == ".htm" || extension == ".xhtml";
  return is_html_start(start) || (named && looks_like_xml(head.text));
}

bool is_plain_text(const Head& head) {
  return !is_blank(head.text) && !looks_like_xml(head.text) && !is_binary(head.text) &&
         !looks_like_json(head.text);
}

bool is_named_as_capture(const Head& head) {
  return has_text_extension(head.name) && !head.text.starts_with("#!") && !is_companion(head.name);
}

std::string unread_reason(const Head& head) {
  if (is_blank(head.text)) return "empty file";
  if (head.text.find('\0') != std::string::npos) return "binary file";
  if (looks_like_xml(head.text)) return xml_reason(head);
  if (is_binary(head.text)) return "binary file";
  return looks_like_json(head.text) ? "JSON, which no reader knows" : text_reason(head);
}

}  // namespace backfile
