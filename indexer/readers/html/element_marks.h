// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace backfile {

// What classes and ids of HTML elements, which pages name as they like, give away.

/// Whether an element names who wrote the article: "pb-byline", "article__author",
/// "authorName"; not "author-avatar".
bool marks_byline(std::string_view classes);

/// Whether an element says when the article appeared: "entry-date", "publishedTime".
bool marks_publication(std::string_view classes);

/// Whether all of an element stands beside the article: "comments", "related", "sidebar".
bool marks_aside(std::string_view classes);

/// Whether `words`, with blanks between them, have this one, in any capitals.
bool has_word(std::string_view words, std::string_view word);

}  // namespace backfile
