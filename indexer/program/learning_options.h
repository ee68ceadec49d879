// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "common/program/command_line.h"
#include "indexer/learning/learned_blocks.h"

namespace backfile {

/// --learn, --learned and --audit of a verb that indexes.
std::vector<OptionRow> learning_option_rows();

/// The same of `clean`, where --learn takes the name of a file.
std::vector<OptionRow> clean_learning_option_rows();

/// What the file of --learned holds; null without that option. Throws UsageError, also if --learn
/// is there too, and std::system_error.
std::shared_ptr<const LearnedBlocks> learned_option(const CommandLine& line);

}  // namespace backfile
