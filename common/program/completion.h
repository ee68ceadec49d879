// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <ostream>

#include "common/program/program.h"

namespace backfile {

/// A bash script that completes the program's verbs, its options, the values of options that have
/// choices, and file names elsewhere.
void print_completion(const Program& program, std::ostream& out);

}  // namespace backfile
