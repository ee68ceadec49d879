// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "indexer/readers/news_item.h"

namespace backfile {

/// Reads one mail, from its bytes: the subject is the title, the first part of plain text the body,
/// or the first of HTML if there is none. Rejects what has no head of a mail, and mails without
/// text.
std::vector<NewsItem> parse_mail(std::string_view bytes, const ReadingLog& log);

/// Reads the mails of a mailbox in the mbox format, from its bytes. One that is larger than `limit`
/// is rejected.
std::unique_ptr<ItemReader> read_mbox(std::unique_ptr<Source> source, ReadingLog log,
                                      std::size_t limit = ReadingLimits{}.article);

}  // namespace backfile
