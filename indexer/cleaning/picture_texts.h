// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

#include "indexer/cleaning/page.h"

namespace backfile {

// Each says whether line `i` of the page, still open, is a caption for that reason, though it has
// neither a credit nor a label.

/// The same text stands right before or behind it, or the one with a credit added: the alternative
/// text of a picture and its caption.
bool is_said_twice(const Page& page, std::size_t i);

/// "PORT SORREL, TAS - MARCH 4: ...", as agencies begin their captions.
bool is_placed_and_dated(const Page& page, std::size_t i);

/// "In this March 4, 2022, file photo, ...", "This photo provided by ...".
bool is_named_photo(const Page& page, std::size_t i);

}  // namespace backfile
