// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <ostream>

#include "backfile/article.h"
#include "searcher/program/style.h"

namespace backfile {

/// The whole article for a reader; what the page advertised comes last and is called so.
void print_article(const Article& article, const Style& style, std::ostream& out);

/// The whole article for programs: `{"version": 1, "article": {...}}`.
void print_article_json(const Article& article, const Style& style, std::ostream& out);

}  // namespace backfile
