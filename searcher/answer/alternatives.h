// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <set>
#include <vector>

#include "searcher/open_index.h"
#include "searcher/query/planner.h"
#include "searcher/snippets/mark.h"

namespace backfile {

/// Which alternatives of a query match which hits: of "(oil AND gas) OR coal" an article about oil
/// and coal is there for its coal alone. Lets Xapian's errors out.
class Alternatives {
 public:
  /// `hits` are document ids of the database of `index`. `all` outlives this.
  Alternatives(const std::vector<Alternative>& all, const std::vector<Xapian::docid>& hits,
               const OpenIndex& index);

  /// Leaves out what belongs to alternatives that do not match the hit.
  void clear(Xapian::docid hit, ArticleMarks& marks) const;

 private:
  bool matches(Xapian::docid hit, std::size_t leaf) const;

  const std::vector<Alternative>& all_;
  std::vector<std::set<Xapian::docid>> matching_{};  // By alternative.
};

}  // namespace backfile
