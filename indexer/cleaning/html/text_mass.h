// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/cleaning/html/block_tree.h"
#include "indexer/cleaning/page.h"

namespace backfile {

/// How much text of paragraphs each element of a page holds, in words.
using TextMass = std::vector<double>;

/// The words of a block if it reads as a paragraph, less those in links; else 0.
double paragraph_mass(const RawLine& raw, const Markup& markup);

/// Adds up, for every element, the blocks in it. `of_block` runs beside `tree.blocks`.
TextMass mass_of_elements(const BlockTree& tree, const std::vector<double>& of_block);

/// What holds the article.
struct ArticleElement {
  std::uint32_t number = 0;
  bool named = false;  ///< Whether it is called so, or in what is called so.
};

/// Whether `element` is `outer` or in it.
bool is_within(const BlockTree& tree, std::uint32_t element, std::uint32_t outer);

/// The innermost element that holds nearly all of that text; or of that in an element which its
/// name makes the body of the article, or the article, if that is a good part of all.
ArticleElement article_element(const BlockTree& tree, const TextMass& mass);

}  // namespace backfile
