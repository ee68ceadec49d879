// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "common/program/command_line.h"
#include "indexer/input/input_options.h"

namespace backfile {

/// The options of every verb that reads articles.
std::vector<OptionRow> input_option_rows();

/// What the command line says of them. Throws UsageError.
InputOptions input_options(const CommandLine& line);

}  // namespace backfile
