// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "backfile/results.h"
#include "backfile/search_request.h"
#include "searcher/facets/facet_table.h"
#include "searcher/facets/facet_tree.h"
#include "searcher/matches.h"
#include "searcher/open_index.h"

namespace backfile {

/// Counts facets over the matches in an index. Keeps what it has loaded. For one thread; what is
/// loaded is shared with those of other threads. Throws IndexError.
class FacetCounter {
 public:
  /// Both must live as long as the counter. `names` are the facets that the index has, but for
  /// those of time.
  FacetCounter(const OpenIndex& index, const std::vector<std::string>& names)
      : index_(index), names_(names) {}

  /// Throws QueryError if there is no such facet, or if it cannot be counted so.
  void require(const FacetRequest& request) const;

  /// The facet that `request` asks for. A value is spelled as in the newest segment that has it,
  /// whatever matches. The values that `filters` name are given in any case and marked. Throws
  /// QueryError as `require`.
  Facet count(const FacetRequest& request, const MatchSets& matches,
              const std::vector<Filter>& filters);

  /// To count so many matches takes several times as long as to start a thread.
  static constexpr std::size_t worth_a_thread = 100'000;

  /// All that are asked for, each over what `matches_for` gives for its field; each of so many
  /// matches as `thread_from` in a thread of its own. Throws as `count`.
  std::vector<Facet> count_all(const std::vector<FacetRequest>& requests,
                               const std::function<MatchSets(const std::string&)>& matches_for,
                               const std::vector<Filter>& filters,
                               std::size_t thread_from = worth_a_thread);

  /// Of a facet that the index has.
  const FacetTable& table(const std::string& field);

  /// Those of the index, by segment.
  const DateColumns& dates();

 private:
  void load(const FacetRequest& request);
  Facet count_values(const FacetRequest& request, const MatchSets& matches);
  Facet count_periods(const FacetRequest& request, const MatchSets& matches);
  const FacetTree& tree(const std::string& field, std::size_t depth);

  const OpenIndex& index_;
  const std::vector<std::string>& names_;
  std::map<std::string, std::shared_ptr<const FacetTable>> tables_{};
  std::map<std::pair<std::string, std::size_t>, FacetTree> trees_{};
  DateColumns dates_{};  // Empty until they are asked for.
};

/// Whether a facet is of time, which every index has: "year", "month".
bool is_time_facet(const std::string& field);

}  // namespace backfile
