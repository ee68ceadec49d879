// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "common/program/program.h"

namespace backfile {

/// backfile-search as its users see it: the options that `read_options` knows, and the manual.
const Program& search_program();

}  // namespace backfile
