// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/date_counts.h"

#include <algorithm>

namespace backfile {

DateCounts::DateCounts(const DateColumns& dates) : dates_(dates) {
  auto last = no_date;
  for (const auto& column : dates) {
    if (column.last() == no_date) continue;
    first_ = first_ == no_date ? column.first() : std::min(first_, column.first());
    last = std::max(last, column.last());
  }
  if (last != no_date) counts_.resize(last - first_ + std::size_t{1});
}

void DateCounts::add(const MatchSets& matches) {
  for (const auto* set : matches) {
    for (std::size_t i = 0; i < set->size(); ++i)
      for (const auto document : (*set)[i]) add(i, document);
  }
}

}  // namespace backfile
