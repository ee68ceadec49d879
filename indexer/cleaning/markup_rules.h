// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

#include "indexer/cleaning/page.h"

namespace backfile {

// Each says whether the markup around block `i` says that of it; never of a line of a capture.

bool is_share_block(const Page& page, std::size_t i);
bool is_comment_block(const Page& page, std::size_t i);
bool is_newsletter_block(const Page& page, std::size_t i);  ///< Or of other forms to fill in.
bool is_advertisement_block(const Page& page, std::size_t i);
bool is_cookie_block(const Page& page, std::size_t i);
bool is_navigation_block(const Page& page, std::size_t i);
bool is_footer_block(const Page& page, std::size_t i);
bool is_tag_block(const Page& page, std::size_t i);
bool is_author_box(const Page& page, std::size_t i);
bool is_player_block(const Page& page, std::size_t i);
bool is_related_link(const Page& page, std::size_t i);    ///< A link among related ones.
bool is_related_detail(const Page& page, std::size_t i);  ///< What else stands there.

bool is_markup_byline(const Page& page, std::size_t i);
bool is_markup_date(const Page& page, std::size_t i);
bool is_markup_lead(const Page& page, std::size_t i);  ///< Between the headline and the body.
bool is_rubric(const Page& page, std::size_t i);

bool is_outside_link(const Page& page, std::size_t i);  ///< A headline that links to elsewhere.
bool is_outside(const Page& page, std::size_t i);       ///< Of what holds the article.
bool is_link_list(const Page& page, std::size_t i);     ///< Nothing but links.
bool is_loose_end(const Page& page, std::size_t i);     ///< Short, before or behind the text.
bool is_idle_heading(const Page& page, std::size_t i);  ///< With no text of the article below it.

}  // namespace backfile
