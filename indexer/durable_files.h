// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

/// What must survive a power cut. All throw IndexError (io) that names the path.
namespace backfile {

/// Makes `file` hold `content`, at once: afterwards, and after a crash at any moment, it has either
/// its former content or the new one.
void replace_file(const std::filesystem::path& file, std::string_view content);

/// Waits until the entries of `directory` are on the disk.
void sync_directory(const std::filesystem::path& directory);

/// Waits until every file in `directory`, and the directory itself, is on the disk.
void sync_files(const std::filesystem::path& directory);

}  // namespace backfile
