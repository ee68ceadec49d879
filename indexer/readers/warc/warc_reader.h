// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>

#include "indexer/readers/news_item.h"

namespace backfile {

/// Reads a web archive, WARC or ARC, from its bytes without compression. The text of a page (a
/// conversion record, as in WET files) is cleaned as a text capture and becomes an article named
/// after its address, with the moment of the capture for a version. HTML pages are rejected by
/// address; other records are counted in one warning at the end. Behind what is no record, reading
/// goes on with the next one.
std::unique_ptr<ItemReader> read_warc(std::unique_ptr<Source> source, ReadingLog log,
                                      std::size_t limit = ReadingLimits{}.article);

}  // namespace backfile
