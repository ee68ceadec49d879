// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "backfile/date.h"
#include "searcher/facets/date_column.h"
#include "searcher/matches.h"

namespace backfile {

/// How many articles of an index have each date, as exactly as it is known.
class DateCounts {
 public:
  /// Counts nothing yet. `dates` are those of the index, and outlive this.
  explicit DateCounts(const DateColumns& dates);

  /// Throws IndexError (damaged).
  void add(const MatchSets& matches);

  /// A document of a segment. Throws IndexError (damaged).
  void add(std::size_t segment, Xapian::docid document) {
    const auto code = dates_[segment].code(document);
    code == no_date ? ++undated_ : ++counts_[code - first_];
  }

  std::uint64_t undated() const { return undated_; }

  /// Calls `visit` with every date that any has, in the order of time, and their number.
  template <typename Visit>
  void each(Visit&& visit) const {
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i] > 0) visit(date_of_code(first_ + static_cast<DateCode>(i)), counts_[i]);
    }
  }

 private:
  const DateColumns& dates_;
  DateCode first_ = no_date;
  std::vector<std::uint32_t> counts_{};  // By code, from the first.
  std::uint64_t undated_ = 0;
};

}  // namespace backfile
