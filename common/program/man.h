// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <ostream>

#include "common/program/program.h"

namespace backfile {

/// The manual of the program for section 1, in roff with the man macros: NAME, SYNOPSIS,
/// DESCRIPTION, OPTIONS (for a program with verbs, COMMANDS with a part for each verb), then the
/// sections of the program.
void print_man(const Program& program, std::ostream& out);

}  // namespace backfile
