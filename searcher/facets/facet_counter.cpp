// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/facet_counter.h"

#include <algorithm>
#include <future>
#include <set>
#include <system_error>
#include <utility>

#include "backfile/error.h"
#include "common/analysis/folding.h"
#include "searcher/facets/timeline.h"

namespace backfile {
namespace {

constexpr std::string_view by_year = "year";
constexpr std::string_view by_month = "month";
constexpr std::string_view by_date = "date";

bool more_frequent(const FacetValue& a, const FacetValue& b) {
  return a.count != b.count ? a.count > b.count : a.value < b.value;
}

bool comes_before(const FacetValue& a, const FacetValue& b) { return a.value < b.value; }

// Marks those that a filter names, and adds them if they are not there.
void add_selected(Facet& facet, const std::vector<Filter>& filters) {
  std::set<std::string> selected;
  for (const auto& filter : filters) {
    if (filter.field == facet.field) selected.insert(fold_value(filter.value));
  }
  if (selected.empty()) return;
  for (auto& value : facet.values) value.selected = selected.erase(fold_value(value.value)) > 0;
  for (const auto& filter : filters) {
    if (filter.field == facet.field && selected.erase(fold_value(filter.value)) > 0)
      facet.values.push_back({.value = filter.value, .selected = true});
  }
}

// Leaves those that `request` asks for, in its order.
void keep_wanted(const FacetRequest& request, std::vector<FacetValue>& values) {
  const bool by_name = request.order == FacetOrder::value;
  std::sort(values.begin(), values.end(), by_name ? comes_before : more_frequent);
  std::size_t place = 0;
  std::erase_if(values, [&](const auto& value) {
    const std::size_t here = place++;
    const bool wanted = here >= request.offset && here - request.offset < request.limit;
    return !wanted && !value.selected;
  });
  if (is_time_facet(request.field)) std::sort(values.begin(), values.end(), comes_before);
}

// Each document counts once for a node, however many of its values lie below it.
void count_branches(const FacetTable::OfSegment& segment, const FacetTree& tree,
                    const Documents& documents, std::vector<std::uint64_t>& counts,
                    std::uint64_t& missing) {
  std::vector<std::size_t> seen(counts.size(), 0);  // By node: which of the documents, from 1.
  std::size_t number = 0;
  segment.column->each(documents, [&](auto begin, auto end) {
    ++number;
    if (begin == end) ++missing;
    for (; begin != end; ++begin) {
      for (const auto node : tree.nodes_of(segment.numbers[*begin])) {
        if (std::exchange(seen[node], number) != number) ++counts[node];
      }
    }
  });
}

void count_flat(const FacetTable::OfSegment& segment, const Documents& documents,
                std::vector<std::uint64_t>& counts, std::uint64_t& missing) {
  std::vector<std::uint64_t> own(segment.numbers.size(), 0);
  missing += segment.column->count(documents, own);
  for (std::size_t i = 0; i < own.size(); ++i) counts[segment.numbers[i]] += own[i];
}

std::size_t size_of(const MatchSets& matches) {
  std::size_t size = 0;
  for (const auto* set : matches)
    for (const auto& documents : *set) size += documents.size();
  return size;
}

// Later, when it is asked for, if not `at_once` or if there are no more threads to be had.
template <typename Task>
std::future<Facet> in_background(bool at_once, const Task& task) try {
  return std::async(at_once ? std::launch::async : std::launch::deferred, task);
} catch (const std::system_error&) {
  return std::async(std::launch::deferred, task);
}

TimeUnit unit_of(const std::string& field) {
  return field == by_year ? TimeUnit::year : TimeUnit::month;
}

}  // namespace

bool is_time_facet(const std::string& field) { return field == by_year || field == by_month; }

void FacetCounter::require(const FacetRequest& request) const {
  const bool is_timeline = request.unit != TimeUnit::none;
  if (is_timeline != (request.field == by_date))
    throw QueryError(is_timeline ? "only the date has a timeline, not \"" + request.field + "\""
                                 : "the date is counted by day, week, month, quarter, year or "
                                   "decade; say by which");
  const bool known = is_timeline || is_time_facet(request.field) ||
                     std::find(names_.begin(), names_.end(), request.field) != names_.end();
  if (known) return;
  std::string names = "date year month";
  for (const auto& name : names_) names += " " + name;
  throw QueryError("there is no facet \"" + request.field + "\"; there are " + names);
}

const FacetTable& FacetCounter::table(const std::string& field) {
  const auto known = tables_.find(field);
  if (known != tables_.end()) return *known->second;
  return *tables_.emplace(field, facet_table(index_, field)).first->second;
}

const FacetTree& FacetCounter::tree(const std::string& field, std::size_t depth) {
  const auto known = trees_.find({field, depth});
  if (known != trees_.end()) return known->second;
  return trees_.emplace(std::pair(field, depth), FacetTree(table(field).values, depth))
      .first->second;
}

Facet FacetCounter::count_values(const FacetRequest& request, const MatchSets& matches) {
  const FacetTable& table = this->table(request.field);
  const FacetTree& tree = this->tree(request.field, request.depth);
  Facet facet{.field = request.field};
  std::vector<std::uint64_t> counts(tree.nodes().size(), 0);
  for (const auto* set : matches) {
    for (std::size_t i = 0; i < set->size(); ++i) {
      const auto& segment = table.segments[i];
      const auto& documents = (*set)[i];
      if (!segment.column) {
        facet.missing += documents.size();
      } else if (tree.is_flat()) {
        count_flat(segment, documents, counts, facet.missing);
      } else {
        count_branches(segment, tree, documents, counts, facet.missing);
      }
    }
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0)
      facet.values.push_back(
          {.value = tree.nodes().value(static_cast<FacetTree::Node>(i)), .count = counts[i]});
  }
  return facet;
}

const DateColumns& FacetCounter::dates() {
  if (dates_.empty()) dates_ = date_columns(index_);
  return dates_;
}

Facet FacetCounter::count_periods(const FacetRequest& request, const MatchSets& matches) {
  if (request.unit != TimeUnit::none) return timelines(request, dates(), {matches}, index_).front();
  const TimeUnit unit = unit_of(request.field);
  const auto counts = backfile::count_periods(dates(), matches, unit);
  Facet facet{.field = request.field, .missing = counts.undated};
  for (const auto& [period, count] : counts.periods)
    facet.values.push_back({.value = period_name(period, unit), .count = count});
  return facet;
}

// Whatever `count` needs, so that it changes nothing any more.
void FacetCounter::load(const FacetRequest& request) {
  if (request.unit != TimeUnit::none || is_time_facet(request.field)) {
    dates();
  } else {
    tree(request.field, request.depth);
  }
}

std::vector<Facet> FacetCounter::count_all(
    const std::vector<FacetRequest>& requests,
    const std::function<MatchSets(const std::string&)>& matches_for,
    const std::vector<Filter>& filters, std::size_t thread_from) {
  std::vector<std::future<Facet>> counted;
  for (const auto& request : requests) {
    require(request);
    load(request);
  }
  for (const auto& request : requests) {
    const auto matches = matches_for(request.field);
    const auto count = [this, &request, &filters, matches] {
      return this->count(request, matches, filters);
    };
    // The last one is counted here.
    const bool beside = &request != &requests.back() && size_of(matches) >= thread_from;
    counted.push_back(in_background(beside, count));
  }
  std::vector<Facet> facets;
  if (!counted.empty()) counted.back().wait();
  for (auto& facet : counted) facets.push_back(facet.get());
  return facets;
}

Facet FacetCounter::count(const FacetRequest& request, const MatchSets& matches,
                          const std::vector<Filter>& filters) {
  require(request);
  const bool is_timeline = request.unit != TimeUnit::none;
  const bool of_time = is_timeline || is_time_facet(request.field);
  Facet facet = of_time ? count_periods(request, matches) : count_values(request, matches);
  if (is_timeline) return facet;
  const std::string part = fold_value(request.contains);
  const auto is_eligible = [&](const FacetValue& value) {
    return value.count >= request.least &&
           (part.empty() || fold_value(value.value).find(part) != std::string::npos);
  };
  auto& values = facet.values;
  facet.distinct =
      static_cast<std::uint64_t>(std::count_if(values.begin(), values.end(), is_eligible));
  add_selected(facet, filters);
  std::erase_if(values, [&](const auto& v) { return !v.selected && !is_eligible(v); });
  keep_wanted(request, values);
  return facet;
}

}  // namespace backfile
