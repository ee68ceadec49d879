// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

#include "indexer/readers/news_item.h"

namespace backfile {

/// Reads a regular file from its beginning, a block at a time, as the bytes are.
class FileSource : public Source {
 public:
  static constexpr std::size_t block_size = 64 * 1024;

  /// Throws std::system_error if `file` cannot be opened or is no regular file. Never waits for a
  /// FIFO or a device.
  explicit FileSource(const std::filesystem::path& file);
  ~FileSource() override;
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;

  bool read(std::string& text) override;

  /// Goes on reading elsewhere; `offset` and `whence` are those of lseek. Returns the new place
  /// from the beginning. Throws std::system_error.
  std::int64_t seek(std::int64_t offset, int whence);

 private:
  std::filesystem::path file_;
  int descriptor_ = -1;
};

}  // namespace backfile
