// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

#include "backfile/article.h"
#include "backfile/results.h"
#include "common/analysis/stemmer.h"
#include "searcher/snippets/marker.h"

namespace backfile {

/// The whole sentences of about `length` bytes, following each other in the body or all of one
/// caption, that show most of what the query looks for: first by how many of its words and phrases
/// they have and how rare those are, then by coming earlier. Without any match, the beginning of
/// the article. A sentence longer than `length` is cut at words, with an ellipsis.
MarkedText make_snippet(const Article& article, Marker& marker, Stemmer& stemmer,
                        std::size_t length);

}  // namespace backfile
