// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

#include "backfile/article.h"
#include "backfile/results.h"
#include "searcher/snippets/mark.h"

namespace backfile {

/// The whole sentences of about `length` bytes, following each other in the body or all of one
/// caption, that show most of what the query looks for: first by how many of its words and phrases
/// they have and how rare those are, then by coming earlier. Without any match, the beginning of
/// the article. A sentence longer than `length` is cut at words, with an ellipsis.
MarkedText make_snippet(const Article& article, const ArticleMarks& marks, std::size_t length);

}  // namespace backfile
