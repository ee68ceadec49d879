// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace backfile {

/// The columns of the segment in `directory` that do not say what its database says: "lengths",
/// "date", names of facets. Throws IndexError and Xapian::Error.
std::vector<std::string> differing_columns(const Xapian::Database& database,
                                           const std::filesystem::path& directory,
                                           std::uint64_t documents);

}  // namespace backfile
