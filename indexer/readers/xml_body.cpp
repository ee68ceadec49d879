// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/xml_body.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "common/text/ascii.h"
#include "indexer/readers/html_fragment.h"
#include "indexer/readers/paragraphs.h"
#include "indexer/readers/plain_text.h"
#include "indexer/readers/xml_text.h"

namespace backfile {

namespace {

/// Stands for a line break until paragraphs are cut. No control character comes out of the parser.
constexpr char line_break = '\v';

/// What an element does to the text around it.
enum class Effect { none, ends_paragraph, ends_cell, breaks_line, is_caption, has_no_text };

struct Element {
  std::string_view name;
  Effect effect;
};

/// The elements of NITF and XHTML that are more than a part of a line.
constexpr Element elements[] = {
    {"p", Effect::ends_paragraph},
    {"br", Effect::breaks_line},
    {"hl1", Effect::ends_paragraph},
    {"hl2", Effect::ends_paragraph},
    {"h1", Effect::ends_paragraph},
    {"h2", Effect::ends_paragraph},
    {"h3", Effect::ends_paragraph},
    {"h4", Effect::ends_paragraph},
    {"h5", Effect::ends_paragraph},
    {"h6", Effect::ends_paragraph},
    {"block", Effect::ends_paragraph},
    {"div", Effect::ends_paragraph},
    {"section", Effect::ends_paragraph},
    {"article", Effect::ends_paragraph},
    {"main", Effect::ends_paragraph},
    {"body", Effect::ends_paragraph},
    {"html", Effect::ends_paragraph},
    {"body.content", Effect::ends_paragraph},
    {"ul", Effect::ends_paragraph},
    {"ol", Effect::ends_paragraph},
    {"dl", Effect::ends_paragraph},
    {"li", Effect::ends_paragraph},
    {"dt", Effect::ends_paragraph},
    {"dd", Effect::ends_paragraph},
    {"bq", Effect::ends_paragraph},
    {"blockquote", Effect::ends_paragraph},
    {"credit", Effect::ends_paragraph},
    {"pre", Effect::ends_paragraph},
    {"hr", Effect::ends_paragraph},
    {"table", Effect::ends_paragraph},
    {"caption", Effect::ends_paragraph},
    {"tr", Effect::ends_paragraph},
    {"td", Effect::ends_cell},
    {"th", Effect::ends_cell},
    {"note", Effect::ends_paragraph},
    {"figure", Effect::ends_paragraph},
    {"media", Effect::is_caption},
    {"figcaption", Effect::is_caption},
    {"head", Effect::has_no_text},
    {"header", Effect::has_no_text},
    {"footer", Effect::has_no_text},
    {"nav", Effect::has_no_text},
    {"aside", Effect::has_no_text},
    {"script", Effect::has_no_text},
    {"style", Effect::has_no_text},
    {"form", Effect::has_no_text},
    {"object", Effect::has_no_text},
    {"iframe", Effect::has_no_text},
    {"nitf-table", Effect::ends_paragraph},
    {"nitf-table-metadata", Effect::has_no_text},
};

Effect effect_of(const pugi::xml_node& node) {
  const auto found = std::find_if(std::begin(elements), std::end(elements),
                                  [&](const Element& each) { return is_named(node, each.name); });
  if (found == std::end(elements)) return Effect::none;
  const bool for_editors = is_named(node, "note") && attribute(node, "type") == "npa";
  return for_editors ? Effect::has_no_text : found->effect;
}

Caption caption_of(const pugi::xml_node& node) {
  if (is_named(node, "figcaption")) return {.text = line_text(node)};
  Caption caption{.credit = line_text(child(node, "media-producer"))};
  for (const auto& line : child_lines(node, "media-caption")) {
    if (!caption.text.empty()) caption.text += ' ';
    caption.text += line;
  }
  return caption;
}

/// Whether the text of one element keeps the lines of a telegram: some lines begin at the margin,
/// others do not. Where an editor has indented XML, all of them are indented.
bool keeps_lines(std::string_view text) {
  const auto lines = split_lines(text);
  bool at_margin = false;
  bool indented = false;
  for (std::size_t at = 1; at < lines.size(); ++at) {
    if (is_blank(lines[at])) continue;
    const bool begins_blank = lines[at].front() == ' ' || lines[at].front() == '\t';
    (begins_blank ? indented : at_margin) = true;
  }
  return at_margin && indented;
}

/// Whether there is more than signs that set paragraphs apart: "***", "- - -".
bool has_word(std::string_view line) {
  return std::any_of(line.begin(), line.end(), [](char c) {
    const bool is_ascii = static_cast<unsigned char>(c) < 0x80;
    return !is_ascii || is_alphanumeric(c);
  });
}

void add_line(std::string_view text, std::vector<std::string>& paragraphs) {
  std::string line = on_one_line(text);
  if (has_word(line)) paragraphs.push_back(std::move(line));
}

std::vector<std::string> plain_paragraphs(std::string_view text) {
  std::vector<std::string> paragraphs;
  for (const auto& paragraph : wrapped_paragraphs(text)) add_line(paragraph, paragraphs);
  return paragraphs;
}

/// Collects what stands below one node.
class BodyCollector {
 public:
  XmlBody collect(const pugi::xml_node& root) {
    pugi::xml_node node = root.first_child();
    while (node) {
      if (enter(node) && node.first_child()) {
        node = node.first_child();
        continue;
      }
      leave(node);
      while (!node.next_sibling() && node.parent() != root) {
        node = node.parent();
        leave(node);
      }
      node = node.next_sibling();
    }
    end_paragraph();
    return std::move(body_);
  }

 private:
  /// Whether the children of `node` are to be read too.
  bool enter(const pugi::xml_node& node) {
    if (node.type() != pugi::node_element) {
      paragraph_ += node.value();
      return false;
    }
    const Effect effect = effect_of(node);
    if (effect == Effect::ends_paragraph) end_paragraph();
    if (effect == Effect::breaks_line) paragraph_ += line_break;
    if (effect == Effect::is_caption) add_caption(caption_of(node));
    return effect != Effect::has_no_text && effect != Effect::is_caption;
  }

  void leave(const pugi::xml_node& node) {
    if (node.type() != pugi::node_element) return;
    const Effect effect = effect_of(node);
    if (effect == Effect::ends_paragraph) end_paragraph();
    if (effect == Effect::ends_cell) paragraph_ += ' ';
  }

  void add_caption(Caption caption) {
    if (!caption.text.empty()) body_.captions.push_back(std::move(caption));
  }

  void end_paragraph() {
    if (is_blank(paragraph_)) return paragraph_.clear();
    std::string_view rest = paragraph_;
    while (!rest.empty()) {
      const std::size_t end = end_of_lines(rest);
      add_lines(rest.substr(0, end));
      rest.remove_prefix(std::min(rest.size(), end));
      rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of(" \n\t\r\v")));
    }
    paragraph_.clear();
  }

  /// Where two line breaks with nothing between them begin.
  static std::size_t end_of_lines(std::string_view text) {
    for (std::size_t at = text.find(line_break); at != text.npos;
         at = text.find(line_break, at + 1)) {
      const std::size_t next = text.find_first_not_of(" \n\t\r", at + 1);
      if (next != text.npos && text[next] == line_break) return at;
    }
    return text.size();
  }

  void add_lines(std::string_view text) {
    if (!keeps_lines(text)) return add_line(text, body_.paragraphs);
    auto paragraphs = plain_paragraphs(text);
    std::move(paragraphs.begin(), paragraphs.end(), std::back_inserter(body_.paragraphs));
  }

  XmlBody body_{};
  std::string paragraph_{};
};

bool has_elements(const pugi::xml_node& node) {
  return !node.find_child(
                  [](const pugi::xml_node& each) { return each.type() == pugi::node_element; })
              .empty();
}

/// Whether characters are HTML that was escaped or put into a CDATA section.
bool looks_like_html(std::string_view text) {
  const std::string lower = ascii_lower(text);
  return lower.find("</") != lower.npos || lower.find("<br") != lower.npos ||
         lower.find("<p>") != lower.npos;
}

}  // namespace

XmlBody xml_body(const pugi::xml_node& node) {
  if (has_elements(node)) return BodyCollector().collect(node);
  const std::string text = own_text(node);
  if (!looks_like_html(text)) return {.paragraphs = plain_paragraphs(text)};
  auto [paragraphs, captions] = html_fragment(text);
  return {.paragraphs = std::move(paragraphs), .captions = std::move(captions)};
}

}  // namespace backfile
