// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/lenient.h"

namespace backfile {

/// A query with one place mended, and what was done in plain words.
struct Mend {
  std::string query{};
  std::string warning{};
};

/// What could mend the place that `problem` points at, the likeliest first. Goes by what stands
/// there and not by the message. Empty if the problem is nowhere or behind the end.
std::vector<Mend> possible_mends(const std::string& query, const QueryErrorInfo& problem);

}  // namespace backfile
