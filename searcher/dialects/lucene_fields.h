// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "searcher/dialects/fields.h"

namespace backfile {

/// Our field, "date" too, for one that an index of Lucene may have: of the same or a like name, or
/// a custom facet; otherwise the whole article with a remark. `name` and `context` outlive it.
DialectField lucene_field(std::string_view name, const QueryContext& context);

}  // namespace backfile
