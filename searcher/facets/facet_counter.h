// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "backfile/results.h"
#include "backfile/search_request.h"
#include "common/facet_fields.h"
#include "searcher/facets/facet_column.h"

namespace backfile {

/// Counts facets over the matches in one segment. Loads a column when it is first asked for and
/// keeps it. For one thread. Lets Xapian's errors out.
class FacetCounter {
 public:
  /// `database` and `fields` must live as long as the counter.
  FacetCounter(const Xapian::Database& database, const std::vector<FacetField>& fields)
      : database_(database), fields_(fields) {}

  /// The facet that `request` asks for over `documents`. The values that `filters` name are given
  /// in any case and marked. Throws QueryError if there is no such facet.
  Facet count(const FacetRequest& request, const std::vector<Xapian::docid>& documents,
              const std::vector<Filter>& filters);

 private:
  FacetCounts raw_counts(const std::string& field, const std::vector<Xapian::docid>& documents);
  const FacetColumn& column(const std::string& field);
  const DateColumn& dates();

  const Xapian::Database& database_;
  const std::vector<FacetField>& fields_;
  std::map<std::string, FacetColumn> columns_;
  std::optional<DateColumn> dates_;
};

/// Whether a facet is of time, which every index has: "year", "month".
bool is_time_facet(const std::string& field);

}  // namespace backfile
