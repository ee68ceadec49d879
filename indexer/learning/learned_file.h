// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>

#include "backfile/error.h"
#include "indexer/learning/learned_blocks.h"

namespace backfile {

/// A file of learned blocks is not one. The message names file and line.
class LearnedFileError : public Error {
 public:
  using Error::Error;
};

/// Writes the blocks for people to read and edit: UTF-8, a line a block, its articles, the articles
/// of its source, the source and the text, with tabs between them; lines that begin with "#" are
/// remarks. Throws IndexError (io).
void write_learned_file(const std::filesystem::path& file, const LearnedBlocks& learned);

/// Reads it back. Throws LearnedFileError, and std::system_error if the file cannot be read.
LearnedBlocks read_learned_file(const std::filesystem::path& file);

}  // namespace backfile
