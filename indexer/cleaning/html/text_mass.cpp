// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/html/text_mass.h"

namespace backfile {
namespace {

constexpr std::size_t shortest_paragraph_words = 8;
constexpr std::size_t shortest_unended_words = 20;
constexpr float most_linked = 0.5F;

// So much of the text an element needs to be searched for the article in place of its parent.
constexpr double needed_share = 0.8;

bool reads_as_paragraph(const RawLine& raw, const Markup& markup) {
  if (markup.tag == BlockTag::picture || markup.tag == BlockTag::heading) return false;
  if (markup.link_density > most_linked || raw.truncated) return false;
  return raw.ends_sentence ? raw.words >= shortest_paragraph_words
                           : raw.words >= shortest_unended_words;
}

}  // namespace

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

std::uint32_t article_element(const BlockTree& tree, const TextMass& mass) {
  std::uint32_t found = 0;
  for (std::uint32_t e = 1; e < mass.size(); ++e) {
    const bool within = tree.elements[e].parent == found;
    if (within && mass[e] > 0 && mass[e] >= needed_share * mass[0]) found = e;
  }
  return found;
}

}  // namespace backfile
