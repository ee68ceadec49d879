// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/manifest.h"

/// What must survive a power cut. All throw IndexError (io) that names the path.
namespace backfile {

/// Makes `file` hold `content`, at once: afterwards, and after a crash at any moment, it has either
/// its former content or the new one.
void replace_file(const std::filesystem::path& file, std::string_view content);

/// Writes a new file `name` in `directory`, durably but for the directory's entry.
FileRecord write_file(const std::filesystem::path& directory, const std::string& name,
                      std::string_view content);

/// The records of the files in `directory`, named as there, in the order of their names. Reads
/// them.
std::vector<FileRecord> record_files(const std::filesystem::path& directory);

/// Makes the directory, parents included, unless it is there, and waits until it will be found.
void make_directory(const std::filesystem::path& directory);

/// Waits until the entries of `directory` are on the disk.
void sync_directory(const std::filesystem::path& directory);

/// Waits until every file in `directory`, and the directory itself, is on the disk.
void sync_files(const std::filesystem::path& directory);

}  // namespace backfile
