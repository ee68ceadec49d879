// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include "indexer/segments/segment_source.h"

namespace backfile {

/// Cursors over the tables of a segment on the disk, each with files of its own. They throw
/// IndexError, also later: damaged if what they read cannot be.

/// Documents 1 to `last`.
std::unique_ptr<DocumentCursor> open_stored_documents(const std::filesystem::path& segment,
                                                      DocumentId last);

std::unique_ptr<TermCursor> open_stored_postings(const std::filesystem::path& segment);

std::unique_ptr<TermCursor> open_stored_positions(const std::filesystem::path& segment);

}  // namespace backfile
