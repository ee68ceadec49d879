// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/item_text.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/readers/html_events.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

bool is_wrapped_line(std::string_view line) {
  constexpr std::ptrdiff_t widest = 80;
  return std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; }) <=
         widest;
}

void add_line(std::string_view text, std::vector<std::string>& lines) {
  std::string line = without_runs_of_blanks(text);
  if (!line.empty()) lines.push_back(std::move(line));
}

/// The lines of `text` without blank ones at its ends.
std::vector<std::string_view> inner_lines(std::string_view text) {
  std::vector<std::string_view> lines = split_lines(text);
  while (!lines.empty() && is_blank(lines.back())) lines.pop_back();
  const auto first = std::find_if_not(lines.begin(), lines.end(), is_blank);
  lines.erase(lines.begin(), first);
  return lines;
}

/// Whether a comparison of texts looks at `c`: it is no ASCII but a letter or digit, and no
/// quotation mark or the like.
bool counts(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
  const bool sign_of_latin_1 = c < 0xC0;
  const bool general_punctuation = c >= 0x2000 && c < 0x2070;
  return !sign_of_latin_1 && !general_punctuation;
}

/// The letters and digits of `text`, without capitals of ASCII.
std::string letters(std::string_view text) {
  const std::string lower = ascii_lower(text);
  std::string found;
  for (std::size_t at = 0; at < lower.size();) {
    const CodePoint point = decode(std::string_view(lower).substr(at));
    if (counts(point.value)) found.append(lower, at, point.length);
    at += point.length;
  }
  return found;
}

/// Whether `text` is HTML that was escaped once too often: it has end tags or breaks, but none that
/// are not escaped.
bool is_escaped_html(std::string_view text) {
  if (text.find('<') != text.npos) return false;
  for (const std::string_view tag : {"&lt;/p&gt;", "&lt;br", "&lt;/b&gt;", "&lt;/a&gt;",
                                     "&lt;/strong&gt;", "&lt;/em&gt;", "&lt;/div&gt;"}) {
    if (text.find(tag) != text.npos) return true;
  }
  return false;
}

/// The same with its character references resolved.
std::string unescaped(std::string_view text) {
  std::string html;
  for (const std::string& paragraph : html_fragment(text).paragraphs) html += paragraph + "\n\n";
  return html;
}

}  // namespace

Paragraphs blank_line_paragraphs(std::string_view text) {
  Paragraphs paragraphs;
  std::string paragraph;
  for (const std::string_view line : split_lines(text)) {
    if (is_blank(line)) add_line(std::exchange(paragraph, {}), paragraphs);
    paragraph.append(line).append("\n");
  }
  add_line(paragraph, paragraphs);
  return paragraphs;
}

Paragraphs text_paragraphs(std::string_view text) {
  const auto lines = inner_lines(text);
  if (std::any_of(lines.begin(), lines.end(), is_blank) ||
      std::all_of(lines.begin(), lines.end(), is_wrapped_line)) {
    return blank_line_paragraphs(text);
  }
  Paragraphs paragraphs;
  for (const std::string_view line : lines) add_line(line, paragraphs);
  return paragraphs;
}

FragmentText any_text(std::string_view text, Paragraphs (*cut)(std::string_view)) {
  if (is_escaped_html(text)) return any_text(unescaped(text), cut);
  if (!has_html_markup(text)) return {.paragraphs = cut(text)};
  FragmentText fragment = html_fragment(text);
  if (fragment.paragraphs.size() > 1 || !fragment.captions.empty()) return fragment;
  Paragraphs paragraphs = cut(text);
  if (paragraphs.size() < 2) return fragment;
  for (std::string& paragraph : paragraphs) paragraph = html_line(paragraph);
  std::erase(paragraphs, std::string());
  return {.paragraphs = std::move(paragraphs)};
}

void add_captions(std::vector<Caption> captions, std::vector<Caption>& to) {
  // Of more than any article has: the time would grow with the square of their number.
  constexpr std::size_t most_compared = 1000;
  for (Caption& caption : captions) {
    const auto end = to.begin() + static_cast<std::ptrdiff_t>(std::min(to.size(), most_compared));
    const bool there = std::any_of(to.begin(), end, [&](const Caption& other) {
      return !caption.text.empty() && other.text == caption.text;
    });
    if (!there && caption != Caption{}) to.push_back(std::move(caption));
  }
}

bool repeats(std::string_view summary, const std::vector<std::string>& body) {
  std::size_t cut = std::min(summary.rfind("\u2026"), summary.rfind("..."));
  if (cut < summary.size() / 2) cut = summary.npos;
  std::string start = letters(summary.substr(0, cut));
  // Without dots the last quarter is free: "Continue reading" and the like.
  if (cut == summary.npos) start.resize(start.size() - start.size() / 4);
  std::string text;
  for (const std::string& paragraph : body) text += letters(paragraph);
  return text.find(start) != text.npos;
}

}  // namespace backfile
