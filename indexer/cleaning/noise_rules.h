// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/cleaning/capture_lines.h"

namespace backfile {

// Each says whether a line, whatever stands around it, is that piece of a site's furniture.

bool is_share_line(const RawLine& line);      ///< "Share this @example.com", "Tweet", "12 shares".
bool is_advertisement(const RawLine& line);   ///< "Advertisement", "Story continues below".
bool is_cookie_notice(const RawLine& line);   ///< "We use cookies to ...".
bool is_newsletter_box(const RawLine& line);  ///< "Sign up for our newsletter".
bool is_comments_line(const RawLine& line);   ///< "Comments (14)", "14 comments".
bool is_comment_mark(const RawLine& line);    ///< "Reply", "Report abuse".
bool is_reading_aid(const RawLine& line);     ///< "5 min read", "Listen to this article".
bool is_relative_time(const RawLine& line);   ///< "3 hours ago", "Updated 5 minutes ago".
bool is_navigation(
    const RawLine& line);               ///< "Menu", "Sign in", "About us": also a word of articles.
bool is_menu_bar(const RawLine& line);  ///< "Tables | Fixtures | Terms of use".
bool is_breadcrumb(const RawLine& line);      ///< "Home > News > Harbour".
bool is_site_footer(const RawLine& line);     ///< "© 2022 The Gazette".
bool is_tag_list(const RawLine& line);        ///< "Tags: harbour, storm".
bool is_bare_link(const RawLine& line);       ///< Nothing but a URL, a file name or a handle.
bool is_separator(const RawLine& line);       ///< Neither letters nor digits.
bool is_canonical_link(const RawLine& line);  ///< "Canonical URL: https://example.com/a".
}  // namespace backfile
