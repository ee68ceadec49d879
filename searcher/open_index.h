// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <filesystem>

#include "common/manifest.h"

namespace backfile {

/// One generation of an index, opened for reading.
struct OpenIndex {
  Manifest manifest{};
  Xapian::Database database{};
};

/// Opens what the manifest in `index` names. A writer that publishes at the same moment is waited
/// out. Throws IndexError.
OpenIndex open_index(const std::filesystem::path& index);

/// How often something that a writer disturbed is tried again before it counts as an error.
inline constexpr int max_attempts = 16;

}  // namespace backfile
