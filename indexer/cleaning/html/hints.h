// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "indexer/cleaning/markup.h"

namespace backfile {

/// What the words of a `class`, `id`, `role`, `rel` or `itemprop` say: "article__share-bar" is of
/// shares, "ArticleBody" of a body.
Hints hints_of_names(std::string_view names);

/// What the name of an element says by itself: "nav", "aside", "footer".
Hints hints_of_element(std::string_view name);

/// Whether names say that only a reader of screens is told the text.
bool names_hidden(std::string_view names);

}  // namespace backfile
