// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "indexer/readers/article_reader.h"
#include "indexer/readers/input_file.h"

namespace backfile {

inline constexpr std::size_t largest_capture = 16 * 1024 * 1024;  ///< Bytes.

/// Reads a text capture: one web page of one article, saved as plain text. The file gives one
/// article or is rejected: when it is larger than `largest_capture`, or has no title or no body
/// once it is cleaned. Throws std::system_error if it cannot be opened.
std::unique_ptr<ArticleReader> read_capture(const InputFile& file, OnReject on_reject);

/// The text of a capture as the cleaner takes it; nothing if the file is none, or too large. Throws
/// std::system_error if it cannot be read.
std::optional<std::string> read_capture_text(const InputFile& file);

}  // namespace backfile
