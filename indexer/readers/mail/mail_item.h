// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/readers/news_item.h"

namespace backfile {

/// The item of one mail that begins on `line`; nothing, and a rejection, if it holds no article.
std::optional<NewsItem> read_mail(std::string_view bytes, std::size_t line, const ReadingLog& log);

}  // namespace backfile
