// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

#include "backfile/article.h"
#include "backfile/error.h"

namespace backfile {

/// An article that cannot be indexed. The message is the reason alone.
class ArticleError : public Error {
 public:
  using Error::Error;
};

/// Longest stored form of an article in bytes; Xapian refuses a document of twice this size.
inline constexpr std::size_t max_article_size = std::size_t{64} << 20;

/// The article as it is indexed: valid UTF-8 without control characters, without blanks at the ends,
/// without empty paragraphs, captions, links and values, each value once.
Article tidy(Article article);

/// Throws ArticleError if a tidied article has no id or nothing else, or a facet with a name that
/// cannot be.
void require_indexable(const Article& article);

}  // namespace backfile
