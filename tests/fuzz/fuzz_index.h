// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backfile/searcher.h"

namespace backfile::testing {

/// An index of two segments and a few articles that have something of everything: one is dead, the
/// languages are two, `desk` is a custom facet. Made when it is first asked for.
Searcher& fuzz_index();

}  // namespace backfile::testing
