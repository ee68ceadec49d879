// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "indexer/input/input_options.h"
#include "indexer/readers/news_item.h"

namespace backfile {

/// Makes a reader of the bytes of a document.
using OpenReader = std::function<std::unique_ptr<ItemReader>(
    std::unique_ptr<Source> bytes, const ReadingLog& log, const InputOptions& options)>;

/// Reads a document that is in memory as a whole.
using ParseDocument = std::function<std::vector<NewsItem>(
    std::string_view content, const ReadingLog& log, const InputOptions& options)>;

/// A document that is read as a whole, decoded. One that is larger than an article may be is
/// rejected, and so is one whose container is damaged.
OpenReader text_document(ParseDocument parse);

/// The same of formats that say within what encoding each of their parts is in.
OpenReader byte_document(ParseDocument parse);

/// A document that is read in blocks, decoded. Others than these, which read bytes, need nothing
/// of the kind.
OpenReader text_stream(OpenReader read);

}  // namespace backfile
