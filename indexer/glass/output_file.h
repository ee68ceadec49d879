// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "common/hash.h"

namespace backfile::glass {

/// A file that is written from its begin to its end, once. All throw IndexError (io) with the path.
class OutputFile {
 public:
  /// Makes the file anew.
  explicit OutputFile(std::filesystem::path path);
  /// Closes, whatever is still to be written.
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes);

  /// Writes what is left, not durably yet. Nothing can be written afterwards.
  void finish();

  std::uint64_t size() const { return size_; }

  /// `hash_hex` of all that was written, once it is finished.
  std::string checksum() const { return hash_.hex(); }

 private:
  void flush();

  std::filesystem::path path_;
  int descriptor_;
  std::string buffer_{};
  std::uint64_t size_ = 0;
  StreamHash hash_{};
};

}  // namespace backfile::glass
