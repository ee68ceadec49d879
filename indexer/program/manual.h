// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "common/program/program.h"

namespace backfile {

/// backfile-index as its users see it.
const Program& index_program();

}  // namespace backfile
