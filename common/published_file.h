// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "common/manifest.h"

namespace backfile {

/// All of a small file of an index. Throws IndexError: damaged if it is not there or not as it was
/// published, io if it cannot be read.
std::string read_published(const std::filesystem::path& index, const FileRecord& record);

}  // namespace backfile
