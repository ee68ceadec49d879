// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace backfile {

/// A file of an index, mapped into memory. For all threads; the file may be removed meanwhile.
class MappedFile {
 public:
  /// Throws IndexError: damaged if there is no such file, io if it cannot be read.
  explicit MappedFile(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  /// They begin where a page does.
  std::string_view bytes() const { return bytes_; }

 private:
  std::string_view bytes_{};
};

}  // namespace backfile
