// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/input/input_file.h"
#include "indexer/input/rejection.h"

namespace backfile {

/// Who is told what on a walk. A callback that throws ends it.
struct WalkCallbacks {
  std::function<void(const InputFile&)> on_file{};  ///< A regular file to read.
  OnReject on_skip{};     ///< Left out on purpose: hidden, a symbolic link, no regular file.
  OnReject on_failure{};  ///< Could not be read: a folder without permission.
  std::filesystem::path except{};  ///< A folder that is skipped, in canonical form.
};

/// Gives every regular file of `inputs`, which are files and folders, in the order of the inputs
/// and within a folder, subfolders included, in the byte order of the names. Symbolic links and
/// names that begin with a dot are followed only where they are an input themselves. Keeps only the
/// names of the folders it is in.
///
/// `InputFile::path` begins with the name of the input folder, or of the folder that an input file
/// lies in, whatever way the input was spelled. Bytes of a name that are no valid text are written
/// as "%E9".
///
/// Throws std::system_error before the first callback if an input does not exist.
void walk_inputs(const std::vector<std::filesystem::path>& inputs, const WalkCallbacks& callbacks);

/// What `InputFile::path` of the files of `input` begins with, or is, if the input is a file.
/// Throws std::system_error if the input does not exist.
std::string input_path(const std::filesystem::path& input);

/// `name` with control characters and bytes that are no UTF-8 as "%" and two hexadecimal digits.
std::string printable_name(std::string_view name);

}  // namespace backfile
