// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "backfile/facet.h"

namespace backfile {

inline constexpr std::size_t widest_share = 7;  ///< "100.0 %"

/// Of all articles of a period, those that match: 0 to 1; 0 where there are none.
double share_of(const FacetValue& period);

/// The same in per cent, "-" where there are none.
std::string share_text(const FacetValue& period);

}  // namespace backfile
