// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/news_item.h"

namespace backfile {

struct TrecRecord {
  NewsItem item{};
  std::string bad_date{};  ///< What stands where the date should; empty if it could be read.
};

/// What a record from `<DOC` on holds. Its article may be empty.
TrecRecord parse_trec_record(std::string_view record);

}  // namespace backfile
