// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json/mapped_values.h"

#include <algorithm>
#include <cstddef>

#include "indexer/readers/json/field_map.h"
#include "indexer/readers/json/json_values.h"

namespace backfile {

namespace {

/// The member of `object` with the name `name`, or another one that is the same as a plain name.
const Json& named_member(const Json& object, std::string_view name) {
  const Json& exact = member(object, name);
  if (!exact.is_null() || !object.is_object()) return exact;
  const std::string plain = plain_name(name);
  for (const auto& [other, value] : object.items()) {
    if (plain_name(other) == plain) return member(object, other);
  }
  return exact;
}

}  // namespace

std::vector<const Json*> mapped_values(const Json& object, std::string_view path) {
  // A name with a dot in it, as columns may have, comes before the way into an object.
  if (const Json& whole = named_member(object, path); !whole.is_null()) return {&whole};
  const std::size_t dot = path.find('.');
  std::vector<const Json*> values;
  if (dot == path.npos) return values;
  for_each_value(named_member(object, path.substr(0, dot)), [&](const Json& inner) {
    const auto found = mapped_values(inner, path.substr(dot + 1));
    values.insert(values.end(), found.begin(), found.end());
  });
  return values;
}

std::vector<const Json*> mapped_values(const Json& object, const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    auto values = mapped_values(object, path);
    if (!values.empty()) return values;
  }
  return {};
}

}  // namespace backfile
