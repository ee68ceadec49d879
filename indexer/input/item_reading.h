// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>

#include "indexer/input/input_file.h"
#include "indexer/input/input_options.h"
#include "indexer/input/rejection.h"
#include "indexer/readers/news_item.h"

namespace backfile {

/// Who is told what. A callback that throws ends the reading.
struct ItemCallbacks {
  /// Takes an item: its article has a path, a version if the format knows any, and an id, its own
  /// or one made of the path. `about` says where it is.
  std::function<void(NewsItem item, const Rejection& about)> on_item{};
  OnReject on_reject{};   ///< An article or a document that cannot be read.
  OnReject on_warning{};  ///< Something amiss in what was read.
  OnReject on_skip{};     ///< No articles, or left out on purpose.
  OnReject on_embargo{};  ///< An item that may not be published yet, which is not given.
};

/// Gives all items of `file`, a document or a container of documents, each read as what it is by
/// its content, and for plain text by its name too. Returns whether any document was of a known
/// format. Throws std::system_error if the file cannot be opened or read.
bool read_items(const InputFile& file, const InputOptions& options, const ItemCallbacks& callbacks);

/// "path", and "path#2" and so on from the second article of a document: the id of an article that
/// has none of its own.
std::string derived_id(const std::string& path, std::size_t ordinal);

/// This moment, in UTC.
Date clock_time();

}  // namespace backfile
