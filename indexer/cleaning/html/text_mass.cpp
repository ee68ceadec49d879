// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/html/text_mass.h"

namespace backfile {
namespace {

constexpr std::size_t shortest_paragraph_words = 8;
constexpr std::size_t shortest_unended_words = 20;
constexpr float most_linked = 0.5F;

// So much of the text an element needs to be searched for the article in place of its parent.
constexpr double needed_share = 0.8;

constexpr double needed_of_named = 0.95;

// So much of the page's text makes an element the article that its name says it is.
constexpr double needed_of_body = 0.3;
constexpr double needed_of_article = 0.4;

// Another part of the body has so much of the text of the largest one.
constexpr double part_share = 0.2;

bool reads_as_paragraph(const RawLine& raw, const Markup& markup) {
  if (markup.tag == BlockTag::picture) return false;
  if (markup.tag == BlockTag::heading && raw.words < shortest_unended_words) return false;
  if (markup.link_density > most_linked || raw.truncated) return false;
  return raw.ends_sentence ? raw.words >= shortest_paragraph_words
                           : raw.words >= shortest_unended_words;
}

// The innermost element of a kind that has nearly as much text as any of that kind; 0 if that is
// less than `needed` of the page.
template <typename Kind>
std::uint32_t largest(const BlockTree& tree, const TextMass& mass, const Kind& is_kind,
                      double needed) {
  std::uint32_t found = 0;
  for (std::uint32_t e = 1; e < mass.size(); ++e) {
    const HtmlElement& element = tree.elements[e];
    if (element.holds_text || !is_kind(element) || mass[e] <= 0) continue;
    if (mass[e] < needed * mass[0]) continue;
    const bool nested = found != 0 && is_within(tree, e, found);
    if (found == 0 || mass[e] >= (nested ? needed_of_named : 1.0) * mass[found]) found = e;
  }
  return found;
}

bool is_named_body(const HtmlElement& element) { return has(element.hints, Hint::body); }

// What holds the parts of a body that is cut into neighbours of the same name.
std::uint32_t named_body(const BlockTree& tree, const TextMass& mass) {
  const std::uint32_t found = largest(tree, mass, is_named_body, needed_of_body);
  if (found == 0) return 0;
  const std::uint32_t parent = tree.elements[found].parent;
  const std::uint32_t grandparent = tree.elements[parent].parent;
  for (std::uint32_t e = 1; e < mass.size(); ++e) {
    const HtmlElement& element = tree.elements[e];
    if (!is_named_body(element) || element.holds_text || mass[e] < part_share * mass[found])
      continue;
    if (is_within(tree, e, found) || is_within(tree, found, e)) continue;
    if (element.article || tree.elements[found].article) continue;
    if (element.parent == parent) return parent;
    if (tree.elements[element.parent].parent == grandparent) return grandparent;
  }
  return found;
}

}  // namespace

bool is_within(const BlockTree& tree, std::uint32_t element, std::uint32_t outer) {
  while (element > outer) element = tree.elements[element].parent;
  return element == outer;
}

double paragraph_mass(const RawLine& raw, const Markup& markup) {
  if (!reads_as_paragraph(raw, markup)) return 0;
  return static_cast<double>(raw.words) * (1.0 - static_cast<double>(markup.link_density));
}

TextMass mass_of_elements(const BlockTree& tree, const std::vector<double>& of_block) {
  TextMass mass(tree.elements.size(), 0.0);
  for (std::size_t i = 0; i < tree.blocks.size(); ++i) mass[tree.blocks[i].element] += of_block[i];
  for (std::size_t e = mass.size(); e-- > 1;) mass[tree.elements[e].parent] += mass[e];
  return mass;
}

ArticleElement article_element(const BlockTree& tree, const TextMass& mass) {
  std::uint32_t found = named_body(tree, mass);
  const auto is_article = [](const HtmlElement& element) { return element.article; };
  if (found == 0) found = largest(tree, mass, is_article, needed_of_article);
  const bool named = found != 0;
  const double needed = named ? needed_of_named : needed_share;
  const double all = mass[found];
  for (std::uint32_t e = found + 1; e < mass.size(); ++e) {
    const bool within = tree.elements[e].parent == found && !tree.elements[e].holds_text;
    if (within && mass[e] > 0 && mass[e] >= needed * all) found = e;
  }
  return {found, named};
}

}  // namespace backfile
