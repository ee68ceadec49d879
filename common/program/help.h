// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <ostream>

#include "common/program/program.h"

namespace backfile {

/// What `--help` shows, in lines of at most `width` columns: how to call the program, and its
/// options by group; for a program with verbs, what each verb does.
void print_help(const Program& program, std::size_t width, std::ostream& out);

/// The same about one verb.
void print_help(const Program& program, const Command& command, std::size_t width,
                std::ostream& out);

}  // namespace backfile
