// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <utility>

#include "indexer/cleaning/block_weights.h"
#include "indexer/cleaning/page.h"

namespace backfile {

/// Reasons why a headline is, or is not, the title of the text that begins at `page.text_begin`.
std::span<const BlockWeight> title_weights();

/// The first block that is looked at, and the first behind them.
std::pair<std::size_t, std::size_t> title_window(const Page& page);

/// The most likely title of the text; `Page::nowhere` if no block can be one. Expects
/// `page.context`.
std::size_t likely_title(const Page& page);

}  // namespace backfile
