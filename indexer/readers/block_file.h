// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "indexer/readers/text_decoding.h"

namespace backfile {

/// Reads a regular file from its beginning, a block at a time. A byte order mark is dropped and
/// UTF-16 becomes UTF-8; other bytes are given as they are.
class BlockFile {
 public:
  static constexpr std::size_t block_size = 64 * 1024;

  /// Throws std::system_error if `file` cannot be opened or is no regular file. Never waits for a
  /// FIFO or a device.
  explicit BlockFile(const std::filesystem::path& file);
  ~BlockFile();
  BlockFile(const BlockFile&) = delete;
  BlockFile& operator=(const BlockFile&) = delete;

  /// Appends the next block to `text`. False at the end of the file. Throws std::system_error.
  bool read(std::string& text);

 private:
  std::string read_bytes();
  void append_decoded(std::string block, bool last, std::string& text);

  std::filesystem::path file_;
  int descriptor_ = -1;
  bool started_ = false;
  ByteOrderMark mark_ = ByteOrderMark::none;
  std::string rest_{};  ///< The beginning of a UTF-16 character that the block cut.
};

}  // namespace backfile
