// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/trec/sgml_elements.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "common/text/ascii.h"
#include "indexer/readers/paragraphs.h"
#include "indexer/readers/plain_text.h"
#include "indexer/readers/trec/sgml_entities.h"

namespace backfile {

namespace {

constexpr std::string_view blanks = " \t\r\n";

bool is_name_char(char c) { return is_alphanumeric(c) || c == '.' || c == '-' || c == '_'; }

std::string upper(std::string_view text) {
  std::string capitals(text);
  for (char& c : capitals) c = to_upper(c);
  return capitals;
}

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_inline(std::string_view name) {
  constexpr std::array<std::string_view, 10> names = {"A",   "B",    "EM",     "FONT", "I",
                                                      "SUB", "SPAN", "STRONG", "SUP",  "U"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_block(std::string_view name) {
  constexpr std::array<std::string_view, 12> names = {
      "P", "BR", "LI", "TR", "DIV", "TABLE", "TABLEROW", "ROWRULE", "H1", "H2", "H3", "H4"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The tag whose "<" is at `begin`; without a name if it is none. No tag of the collections is
/// longer than the limit, so that a stray "<" costs no more.
SgmlTag tag_at(std::string_view text, std::size_t begin) {
  constexpr std::size_t longest_tag = 2000;
  const std::string_view rest = text.substr(begin + 1, longest_tag);
  SgmlTag tag{.end = rest.starts_with('/'), .begin = begin};
  const std::size_t name = tag.end ? 1 : 0;
  if (name >= rest.size() || !is_letter(rest[name])) return tag;
  const std::size_t close = rest.find_first_of("<>");
  if (close == rest.npos || rest[close] == '<') return tag;
  const auto name_end =
      std::find_if_not(rest.begin() + static_cast<std::ptrdiff_t>(name), rest.end(), is_name_char);
  const auto attributes = static_cast<std::size_t>(name_end - rest.begin());
  tag.name = upper(rest.substr(name, attributes - name));
  tag.attributes = rest.substr(attributes, close - attributes);
  tag.after = begin + 1 + close + 1;
  return tag;
}

/// The last end tag of each name.
std::map<std::string, std::size_t> last_end_tags(std::string_view record) {
  std::map<std::string, std::size_t> last;
  for (SgmlTag tag = next_tag(record, 0); !tag.name.empty(); tag = next_tag(record, tag.after)) {
    if (tag.end) last[tag.name] = tag.begin;
  }
  return last;
}

}  // namespace

SgmlTag next_tag(std::string_view text, std::size_t from) {
  for (std::size_t at = text.find('<', from); at != text.npos; at = text.find('<', at + 1)) {
    SgmlTag tag = tag_at(text, at);
    if (!tag.name.empty()) return tag;
  }
  return {};
}

std::string attribute_value(std::string_view attributes, std::string_view name) {
  const std::string lower = ascii_lower(attributes);
  for (std::size_t at = lower.find(name); at != lower.npos; at = lower.find(name, at + 1)) {
    const bool begins = at == 0 || blanks.find(lower[at - 1]) != blanks.npos;
    std::size_t value = lower.find_first_not_of(blanks, at + name.size());
    if (!begins || value == lower.npos || lower[value] != '=') continue;
    value = lower.find_first_not_of(blanks, value + 1);
    if (value == lower.npos) return {};
    const bool quoted = lower[value] == '"' || lower[value] == '\'';
    const std::string_view rest = attributes.substr(quoted ? value + 1 : value);
    const std::size_t end = quoted ? rest.find(lower[value]) : rest.find_first_of(blanks);
    return sgml_line(rest.substr(0, end));
  }
  return {};
}

std::vector<SgmlElement> elements(std::string_view record,
                                  const std::vector<std::string_view>& names) {
  const auto last_end = last_end_tags(record);
  std::vector<SgmlElement> found;
  SgmlTag open;
  const auto close = [&](std::size_t end) {
    found.push_back({open.name, record.substr(open.after, end - open.after)});
    open = {};
  };
  for (SgmlTag tag = next_tag(record, 0); !tag.name.empty(); tag = next_tag(record, tag.after)) {
    if (tag.end) {
      if (tag.name == open.name) close(tag.begin);
      continue;
    }
    if (!contains(names, tag.name)) continue;
    const auto end = last_end.find(open.name);
    const bool inside = end != last_end.end() && end->second > tag.begin && tag.name != open.name;
    if (inside) continue;
    if (!open.name.empty()) close(tag.begin);
    open = std::move(tag);
    tag.after = open.after;
  }
  if (!open.name.empty()) close(record.size());
  return found;
}

std::string sgml_line(std::string_view content) { return as_one_line(sgml_paragraphs(content)); }

std::vector<std::string> sgml_paragraphs(std::string_view content) {
  std::vector<std::string> pieces(1);
  bool marked = false;
  std::size_t at = 0;
  for (SgmlTag tag = next_tag(content, 0); !tag.name.empty(); tag = next_tag(content, tag.after)) {
    pieces.back().append(content.substr(at, tag.begin - at));
    at = tag.after;
    marked = marked || tag.name == "P";
    if (is_block(tag.name)) {
      pieces.emplace_back();
    } else if (!is_inline(tag.name)) {
      pieces.back() += ' ';
    }
  }
  pieces.back().append(content.substr(at));
  std::vector<std::string> paragraphs;
  for (const auto& piece : pieces) {
    const std::string text = decode_entities(piece);
    if (!marked) {
      for (auto& paragraph : wrapped_paragraphs(text)) paragraphs.push_back(std::move(paragraph));
    } else if (std::string line = without_runs_of_blanks(text); !line.empty()) {
      paragraphs.push_back(std::move(line));
    }
  }
  return paragraphs;
}

}  // namespace backfile
