// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/cleaning/page.h"

namespace backfile {

/// The lines between a related heading and the next one, or the end of the page.
struct RelatedZone {
  /// What a line can be in a block of links.
  enum class Kind { headline, teaser, paragraph, caption };

  std::vector<std::size_t> lines{};    ///< Their places in the page; details are left out.
  std::vector<Kind> kinds{};           ///< Of the same lines.
  std::vector<std::size_t> details{};  ///< Dates, names, numbers and labels of links.
  bool last = false;                   ///< Whether no more body follows behind the zone.
};

/// The zone of the open lines in [begin, end).
RelatedZone make_related_zone(const Page& page, std::size_t begin, std::size_t end);

/// Where in `zone.lines` the body resumes; `zone.lines.size()` if it does not.
std::size_t body_resumes_at(const Page& page, const RelatedZone& zone);

}  // namespace backfile
