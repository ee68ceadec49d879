// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/print_ids.h"

#include "common/program/safe_text.h"

namespace backfile {

void print_ids(const Results& results, const Style&, std::ostream& out) {
  for (const Hit& hit : results.hits) out << safe_text(hit.id) << '\n';
}

}  // namespace backfile
