// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

#include "backfile/article.h"
#include "common/schema.h"

namespace backfile {

/// Keeps the number of custom facets of an index within `schema::max_custom_facets`.
class CustomFacetLimit {
 public:
  /// `names` are those that the index has.
  explicit CustomFacetLimit(const std::vector<std::string>& names)
      : names_(names.begin(), names.end()) {}

  /// Why the article would bring one too many; empty if it does not. Its facets count then.
  std::string excess(const Article& article) {
    std::set<std::string> fresh;
    for (const auto& [name, values] : article.facets) {
      if (!names_.contains(name)) fresh.insert(name);
      const std::size_t number = names_.size() + fresh.size();
      if (number > schema::max_custom_facets)
        return "\"" + name + "\" would be custom facet number " + std::to_string(number) +
               ", an index holds " + std::to_string(schema::max_custom_facets);
    }
    names_.merge(fresh);
    return {};
  }

 private:
  std::set<std::string> names_;
};

}  // namespace backfile
