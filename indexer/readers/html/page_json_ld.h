// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "backfile/article.h"
#include "indexer/readers/html/stated_values.h"

namespace backfile {

/// What the text of a page tells about which of several articles in JSON-LD is the page's own.
struct PageHints {
  std::string url{};
  std::string title{};  ///< May have the site's name in it.
};

/// Adds what the JSON-LD in the scripts of a page states of its article and of itself to `values`,
/// and gives the article. What is no JSON even when mended is passed over.
std::optional<Article> read_page_json_ld(const std::vector<std::string>& scripts,
                                         const PageHints& hints, StatedValues& values);

}  // namespace backfile
