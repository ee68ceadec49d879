// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/spans/span_algebra.h"

#include <algorithm>

namespace backfile {
namespace {

// Whether a part begins within `span`, behind its first word.
bool is_torn(const Span& span, const Positions* starts) {
  if (starts == nullptr) return false;
  const auto start = std::upper_bound(starts->begin(), starts->end(), span.begin);
  return start != starts->end() && *start <= span.end;
}

Span cover(const Span& a, const Span& b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

bool contains(const Span& outer, const Span& inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

// Whether `next` comes behind `first` as near as is asked.
bool is_near(const Span& first, const Span& next, const Nearness& nearness) {
  return next.begin > first.end && next.begin - first.end <= nearness.distance &&
         !is_torn(cover(first, next), nearness.starts);
}

// Each of `first` with the nearest of `next` behind it: any other one is farther and ends later.
void append_pairs(const Spans& first, const Spans& next, const Nearness& nearness, Spans& pairs) {
  auto behind = next.begin();
  for (const auto& span : first) {
    while (behind != next.end() && behind->begin <= span.end) ++behind;
    if (behind == next.end()) return;
    if (is_near(span, *behind, nearness)) pairs.push_back(cover(span, *behind));
  }
}

// Calls `visit` for each of `spans` that overlaps `span` or is within the distance, until it says
// that this will do.
template <typename Visit>
bool any_around(const Span& span, const Spans& spans, std::uint32_t distance, Visit&& visit) {
  const auto first = span.begin > distance ? span.begin - distance : 0;
  const auto last = std::uint64_t{span.end} + distance;
  auto at = std::lower_bound(spans.begin(), spans.end(), first,
                             [](const Span& s, std::uint32_t end) { return s.end < end; });
  for (; at != spans.end() && at->begin <= last; ++at) {
    if (visit(*at)) return true;
  }
  return false;
}

template <typename Keep>
Spans those(const Spans& spans, Keep&& keep) {
  Spans kept;
  std::copy_if(spans.begin(), spans.end(), std::back_inserter(kept), keep);
  return kept;
}

}  // namespace

void keep_shortest(Spans& spans) {
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::uint64_t least_end = std::uint64_t{Nearness::any_distance} + 1;
  auto kept = spans.end();
  for (auto span = spans.end(); span != spans.begin();) {
    --span;
    if (span->end >= least_end) continue;
    least_end = span->end;
    *--kept = *span;
  }
  spans.erase(spans.begin(), kept);
}

Spans followed(const Spans& first, const Spans& next) {
  Spans spans;
  auto behind = next.begin();
  for (const auto& span : first) {
    while (behind != next.end() && behind->begin <= span.end) ++behind;
    if (behind == next.end()) break;
    if (behind->begin == span.end + 1) spans.push_back({span.begin, behind->end});
  }
  return spans;
}

Spans near(const Spans& left, const Spans& right, const Nearness& nearness) {
  Spans pairs;
  append_pairs(left, right, nearness, pairs);
  if (!nearness.ordered) append_pairs(right, left, nearness, pairs);
  keep_shortest(pairs);
  return pairs;
}

Spans not_near(const Spans& left, const Spans& right, const Nearness& nearness) {
  return those(left, [&](const Span& span) {
    return !any_around(span, right, nearness.distance, [&](const Span& other) {
      return other != span && !is_torn(cover(span, other), nearness.starts);
    });
  });
}

Spans taking_part(const Spans& left, const Spans& right, const Nearness& nearness) {
  return those(left, [&](const Span& span) {
    return any_around(span, right, nearness.distance, [&](const Span& other) {
      return is_near(span, other, nearness) ||
             (!nearness.ordered && is_near(other, span, nearness));
    });
  });
}

Spans inside(const Spans& spans, const Spans& regions) {
  return those(spans, [&](const Span& span) {
    return std::any_of(regions.begin(), regions.end(),
                       [&](const Span& region) { return contains(region, span); });
  });
}

}  // namespace backfile
