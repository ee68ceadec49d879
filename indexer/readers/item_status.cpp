// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/item_status.h"

#include <algorithm>
#include <array>

#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

/// Of NITF, NewsML 1.x, the publishing status of NewsML-G2 and ninjs, and Superdesk.
constexpr std::array<std::string_view, 6> withdrawn = {"canceled", "cancelled", "withheld",
                                                       "killed",   "recalled",  "withdrawn"};

}  // namespace

bool is_withdrawn(std::string_view status) {
  const std::size_t end_of_alias = status.find_last_of(":/");
  if (end_of_alias != status.npos) status.remove_prefix(end_of_alias + 1);
  return std::find(withdrawn.begin(), withdrawn.end(), ascii_lower(status)) != withdrawn.end();
}

}  // namespace backfile
