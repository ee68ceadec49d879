// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>

#include "indexer/readers/article_reader.h"
#include "indexer/readers/input_file.h"

namespace backfile {

/// A reader, or the reason why the file is not for reading.
struct Opened {
  std::unique_ptr<ArticleReader> reader{};  ///< Null if the file is no article file.
  std::string skip_reason{};  ///< What it is instead: "binary file". Empty if there is a reader.
};

/// Chooses the reader for `file` by its content, and for plain text by its name too. Every article
/// has `path` set and an id: its own, or one derived from the path. Throws std::system_error if the
/// file cannot be opened or read.
Opened open_articles(const InputFile& file, OnReject on_reject);

}  // namespace backfile
