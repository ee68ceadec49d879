// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "indexer/readers/news_item.h"

namespace backfile {

/// The messages of a file as agencies send them to printers: IPTC 7901 and ANPA 1312. `bytes` is
/// the file as it is. An id is made of agency, number and day where the message says all three.
std::vector<NewsItem> parse_wire(std::string_view bytes, const ReadingLog& log);

}  // namespace backfile
