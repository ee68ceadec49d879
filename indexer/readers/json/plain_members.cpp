// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json/plain_members.h"

#include <cstddef>

#include "indexer/readers/json/field_map.h"
#include "indexer/readers/json/json_values.h"

namespace backfile {

PlainMembers::PlainMembers(const Json& object) {
  if (!object.is_object()) return;
  for (const auto& [name, value] : object.items()) {
    if (!member(object, name).is_null()) members_.emplace(plain_name(name), &value);
  }
}

std::vector<const Json*> PlainMembers::values(std::string_view path) const {
  // A name with a dot in it, as columns may have, comes before the way into an object.
  if (const auto whole = members_.find(path); whole != members_.end()) return {whole->second};
  const std::size_t dot = path.find('.');
  const auto outer = members_.find(path.substr(0, dot));
  std::vector<const Json*> found;
  if (dot == path.npos || outer == members_.end()) return found;
  for_each_value(*outer->second, [&](const Json& inner) {
    const auto more = PlainMembers(inner).values(path.substr(dot + 1));
    found.insert(found.end(), more.begin(), more.end());
  });
  return found;
}

std::vector<const Json*> PlainMembers::values(const std::vector<std::string>& paths) const {
  for (const std::string& path : paths) {
    auto found = values(path);
    if (!found.empty()) return found;
  }
  return {};
}

}  // namespace backfile
