// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "indexer/cleaning/page.h"

namespace backfile {

/// One rule of the cleaner: lines to which it applies get its part.
struct LineRule {
  std::string_view name;
  Part part;
  bool (*applies)(const Page& page, std::size_t i);
};

/// What the markup of an HTML page says, whatever the text.
std::span<const LineRule> markup_rules();

/// What stands outside of the article in an HTML page. Needs its title and its paragraphs.
std::span<const LineRule> extent_rules();

/// The furniture of sites, recognised line by line.
std::span<const LineRule> site_rules();

/// Menus, which need to know where the paragraphs are.
std::span<const LineRule> menu_rules();

/// The parts of the article, which need its landmarks. The last rule applies to every line.
std::span<const LineRule> article_rules();

/// Labels every line that is still open by the first rule that applies to it, if any does.
void apply_rules(Page& page, std::span<const LineRule> rules);

}  // namespace backfile
