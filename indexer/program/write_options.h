// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "common/program/command_line.h"
#include "indexer/index_change.h"

namespace backfile {

/// The options of every verb that writes segments.
std::vector<OptionRow> write_option_rows();

/// What the command line says of them. Throws UsageError.
WriteOptions write_options(const CommandLine& line);

}  // namespace backfile
