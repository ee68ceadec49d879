// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "common/manifest.h"

namespace backfile {

/// The record of the file `name` of an index as it is on the disk now; its bytes are read once, in
/// blocks, and `before_block` may throw to end that. Throws IndexError (io) if it cannot be read.
FileRecord record_file(const std::filesystem::path& index, const std::string& name,
                       const std::function<void()>& before_block = {});

}  // namespace backfile
