// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/json/json_text.h"

namespace backfile {

/// The values in `object` to which `path` leads, a name as `FieldMap` has it. Lists on the way are
/// gone through; a list at its end is one value. Values without content are left out.
std::vector<const Json*> mapped_values(const Json& object, std::string_view path);

/// The same under the first of `paths` that has any.
std::vector<const Json*> mapped_values(const Json& object, const std::vector<std::string>& paths);

}  // namespace backfile
