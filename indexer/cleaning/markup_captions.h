// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/cleaning/page.h"

namespace backfile {

// The rules whose lines are captions and credits because of their markup.
inline constexpr std::string_view markup_caption_rule = "caption by markup";
inline constexpr std::string_view markup_credit_rule = "credit by markup";

// Each says that of block `i` of an HTML page; never of a line of a capture.

/// What stands in a figure beside the linked headline of another article, or repeats a heading.
bool is_figure_teaser(const Page& page, std::size_t i);

bool is_markup_caption(const Page& page, std::size_t i);
bool is_markup_credit(const Page& page, std::size_t i);

/// A caption of so few words that they are a name, which may be a link.
bool is_name_in_caption(const Page& page, std::size_t i);

/// A caption or credit that belongs to the article, even where it stands outside of its text.
bool is_caption_of_article(const Page& page, std::size_t i);

/// An alternative text that tells what is in the picture, where no caption does.
bool is_picture_sentence(const Page& page, std::size_t i);
bool is_other_picture(const Page& page, std::size_t i);  ///< Any other alternative text.

}  // namespace backfile
