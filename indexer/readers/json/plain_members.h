// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/json/json_text.h"

namespace backfile {

/// The members of an object by their plain names. The object must outlive this.
class PlainMembers {
 public:
  explicit PlainMembers(const Json& object);

  /// The values to which `path`, a name as `FieldMap` has it, leads. Lists on the way are gone
  /// through; a list at its end is one value. Values without content are left out.
  std::vector<const Json*> values(std::string_view path) const;

  /// The same under the first of `paths` that has any.
  std::vector<const Json*> values(const std::vector<std::string>& paths) const;

 private:
  std::map<std::string, const Json*, std::less<>> members_{};
};

}  // namespace backfile
