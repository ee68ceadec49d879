// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/file_format.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "indexer/readers/plain_text.h"
#include "indexer/readers/xml_start.h"

namespace backfile {

namespace {

using Kind = FileFormat::Kind;

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

constexpr std::array<std::string_view, 10> readable_encodings = {
    "",           "utf-8",  "utf8",         "us-ascii", "ascii",
    "iso-8859-1", "latin1", "windows-1252", "cp1252",   "utf-16"};

template <typename Names>
bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

FileFormat no_articles(std::string reason) {
  return {.kind = Kind::none, .reason = std::move(reason)};
}

/// Bytes that no text has: NUL, and control characters other than white space, backspace, escape
/// and the end mark of DOS.
bool is_binary_byte(char c) {
  constexpr std::string_view in_text = "\t\n\v\f\r\b\x1B\x1A";
  return static_cast<unsigned char>(c) < 0x20 && in_text.find(c) == in_text.npos;
}

bool looks_like_json(std::string_view head) {
  std::string_view rest = head.substr(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  if (rest.empty()) return false;
  const char first = rest.front();
  rest.remove_prefix(1);
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
  if (rest.empty()) return false;
  return (first == '{' && rest.front() == '"') || (first == '[' && rest.front() == '{');
}

FileFormat xml_format(std::string_view head) {
  const XmlStart start = read_xml_start(head);
  if (ascii_lower(start.doctype) == "html" || ascii_lower(start.root) == "html") {
    return no_articles("HTML, which no reader knows");
  }
  const bool articles = start.root == "article" || start.root == "articles";
  const bool reuters = start.doctype == "lewis" || start.root == "REUTERS";
  if (!articles && !reuters) {
    return no_articles(start.root.empty() ? "XML without a root element in its first block"
                                          : "XML with root <" + without_runs_of_blanks(start.root) +
                                                ">, which no reader knows");
  }
  if (!contains(readable_encodings, start.encoding)) {
    return {.kind = Kind::unreadable,
            .reason = "XML in the encoding " + without_runs_of_blanks(start.encoding) +
                      ", expected UTF-8, UTF-16 or windows-1252"};
  }
  return {.kind = articles ? Kind::article_xml : Kind::reuters};
}

FileFormat text_format(std::string_view head, const std::filesystem::path& name) {
  const std::string extension = ascii_lower(name.extension().string());
  const std::string stem = ascii_lower(name.stem().string());
  constexpr std::array<std::string_view, 4> text_extensions = {"", ".txt", ".text", ".capture"};
  if (!contains(text_extensions, extension)) {
    return no_articles("not an article format (" + without_runs_of_blanks(extension) + ")");
  }
  if (head.starts_with("#!")) return no_articles("not an article format (script)");
  const bool companion = contains(companion_names, stem) ||
                         (extension.empty() && contains(bare_companion_names, stem));
  if (companion)
    return no_articles("not an article (" + without_runs_of_blanks(name.string()) + ")");
  return {.kind = Kind::capture};
}

}  // namespace

FileFormat file_format(std::string_view head, const std::string& file_name) {
  if (head.empty() || is_blank(head)) return no_articles("empty file");
  if (head.find('\0') != head.npos) return no_articles("binary file");
  if (looks_like_xml(head)) return xml_format(head);
  if (std::any_of(head.begin(), head.end(), is_binary_byte)) return no_articles("binary file");
  if (looks_like_json(head)) return no_articles("JSON, which no reader knows");
  return text_format(head, file_name);
}

}  // namespace backfile
