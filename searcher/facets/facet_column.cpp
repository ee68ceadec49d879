// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/facet_column.h"

#include <string>

#include "backfile/error.h"

namespace backfile {

std::uint64_t FacetColumn::count(const Documents& documents,
                                 std::vector<std::uint64_t>& counts) const {
  std::uint64_t missing = 0;
  each(documents, [&](auto begin, auto end) {
    if (begin == end) ++missing;
    for (; begin != end; ++begin) ++counts[*begin];
  });
  return missing;
}

void FacetColumn::require(Xapian::docid document) const {
  if (document + std::size_t{1} >= lists_.begins.size())
    throw IndexError(IndexError::Problem::damaged,
                     "document " + std::to_string(document) + " is beyond the last one");
}

}  // namespace backfile
