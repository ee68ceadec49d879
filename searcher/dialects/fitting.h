// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searcher/dialects/translating.h"

namespace backfile {

/// The tree as our language lets it be. A leaf that cannot be looked for is left out; what stands
/// beside a positional operator and is no passage is taken apart, or AND takes the operator's
/// place. Each is noted. Throws QueryError at the first leaf that was left out if nothing else is
/// there.
QueryNode fit(const QueryNode& node, Translating& translating);

}  // namespace backfile
