// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/html/element_kinds.h"

#include <unordered_map>

namespace backfile {
namespace {

using Flow = ElementKind::Flow;

constexpr std::string_view hidden[] = {
    "applet", "audio", "button",  "canvas",   "datalist", "dialog", "embed",  "iframe",   "input",
    "map",    "math",  "noembed", "noframes", "noscript", "object", "option", "progress", "script",
    "select", "style", "svg",     "template", "textarea", "title",  "video",  "meter"};

constexpr std::string_view plain_blocks[] = {
    "address", "article",  "aside",  "body",   "center", "details", "dir",    "div",
    "dl",      "fieldset", "figure", "footer", "form",   "head",    "header", "hgroup",
    "hr",      "html",     "legend", "main",   "menu",   "nav",     "ol",     "search",
    "section", "summary",  "table",  "tbody",  "tfoot",  "thead",   "tr",     "ul"};

struct TextBlock {
  std::string_view name;
  BlockTag tag;
  std::uint8_t heading = 0;
};

constexpr TextBlock text_blocks[] = {
    {"p", BlockTag::paragraph},     {"h1", BlockTag::heading, 1},
    {"h2", BlockTag::heading, 2},   {"h3", BlockTag::heading, 3},
    {"h4", BlockTag::heading, 4},   {"h5", BlockTag::heading, 5},
    {"h6", BlockTag::heading, 6},   {"pre", BlockTag::preformatted},
    {"li", BlockTag::list_item},    {"dt", BlockTag::list_item},
    {"dd", BlockTag::list_item},    {"figcaption", BlockTag::caption},
    {"caption", BlockTag::caption},
};

// They may hold whole pages as well as one piece of text.
constexpr TextBlock holders[] = {
    {"blockquote", BlockTag::quote}, {"td", BlockTag::cell}, {"th", BlockTag::cell}};

std::unordered_map<std::string_view, ElementKind> all_kinds() {
  std::unordered_map<std::string_view, ElementKind> kinds;
  for (const auto name : hidden) kinds[name] = {.flow = Flow::hidden};
  for (const auto name : plain_blocks) kinds[name] = {.flow = Flow::block};
  for (const auto& [name, tag, heading] : text_blocks)
    kinds[name] = {.flow = Flow::block, .tag = tag, .heading = heading, .holds_text = true};
  for (const auto& [name, tag, heading] : holders)
    kinds[name] = {.flow = Flow::block, .tag = tag, .heading = heading};
  return kinds;
}

}  // namespace

ElementKind kind_of_element(std::string_view name) {
  static const auto kinds = all_kinds();
  const auto found = kinds.find(name);
  return found == kinds.end() ? ElementKind{} : found->second;
}

}  // namespace backfile
