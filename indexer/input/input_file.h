// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace backfile {

/// A file to read, and the name it has in the index.
struct InputFile {
  std::filesystem::path file{};  ///< Where to open it.
  std::string path{};            ///< What becomes `Article::path`; valid UTF-8 without controls.
};

}  // namespace backfile
