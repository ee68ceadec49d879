// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>

#include "indexer/readers/news_item.h"

namespace backfile {

/// Reads `<DOC>` records in the shapes of the TREC collections (AP, Financial Times, FBIS, Los
/// Angeles Times, Wall Street Journal, AQUAINT, Gigaword) from UTF-8. They are no XML: an "&" or a
/// "<" may stand for itself and end tags may be missing. A record that is not closed ends where
/// the next one begins, and is taken with a warning.
std::unique_ptr<ItemReader> read_trec(std::unique_ptr<Source> source, ReadingLog log,
                                      std::size_t limit = ReadingLimits{}.article);

}  // namespace backfile
