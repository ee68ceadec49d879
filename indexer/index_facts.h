// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "backfile/date.h"
#include "common/manifest.h"

namespace backfile {

/// What one state of an index holds, all segments together. Articles that are no longer part of it
/// count nowhere but in the manifest.
struct IndexFacts {
  Manifest manifest{};
  Date first_date{};  ///< Not known if no article has one.
  Date last_date{};
  std::vector<std::string> languages{};
  /// How many different values every facet has; the facets of the schema come first.
  std::vector<std::pair<std::string, std::size_t>> facet_values{};
};

/// Of the present state; if a writer removes it meanwhile, of the next. Throws IndexError.
IndexFacts read_index_facts(const std::filesystem::path& index);

/// The size of the files of a segment, as published.
std::uint64_t size_of(const SegmentRecord& segment);

}  // namespace backfile
