// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "common/program/program.h"

namespace backfile {

/// The query language, as the manual explains it.
Section query_language_section();

/// Command lines to learn from.
Section search_examples();

}  // namespace backfile
