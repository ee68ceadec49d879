// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/share.h"

#include "searcher/program/columns.h"

namespace backfile {

double share_of(const FacetValue& period) {
  if (period.of == 0) return 0;
  return static_cast<double>(period.count) / static_cast<double>(period.of);
}

std::string share_text(const FacetValue& period) {
  return period.of == 0 ? "-" : with_digits(100 * share_of(period), 1) + " %";
}

}  // namespace backfile
