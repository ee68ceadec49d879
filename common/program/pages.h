// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <ostream>

#include "common/program/command_line.h"
#include "common/program/program.h"

namespace backfile {

/// Prints the page that `line` asks for with one of the standard options, the help in lines of at
/// most `width` columns. Returns whether it asks for one; the program is done then.
bool print_requested_page(const Program& program, const CommandLine& line, std::size_t width,
                          std::ostream& out);

/// What the user of a command line that is not understood is told.
void print_usage_error(const Program& program, const UsageError& error, std::ostream& err);

}  // namespace backfile
