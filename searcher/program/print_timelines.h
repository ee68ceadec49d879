// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <ostream>
#include <string>

#include "backfile/facet.h"
#include "searcher/program/style.h"

namespace backfile {

/// A timeline and the query it is of.
struct NamedTimeline {
  const std::string& query;
  const Facet& timeline;
};

/// Two timelines of the same periods side by side, with a blank line before: of each the counts,
/// the shares of all articles, and bars of these on one scale. Nothing if there are no periods.
void print_timelines(const NamedTimeline& first, const NamedTimeline& second, const Style& style,
                     std::ostream& out);

}  // namespace backfile
