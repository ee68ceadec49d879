// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/file_record.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string_view>
#include <vector>

#include "backfile/error.h"
#include "common/hash.h"

namespace backfile {
namespace {

constexpr std::size_t block_size = 1 << 20;

/// A file that is read from its beginning to its end.
class Input {
 public:
  explicit Input(const std::filesystem::path& path)
      : path_(path), descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)), block_(block_size) {
    if (descriptor_ < 0) fail();
  }
  ~Input() { ::close(descriptor_); }
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  /// The next bytes, which the next call takes away; none at the end.
  std::string_view next() {
    ssize_t size = 0;
    do {
      size = ::read(descriptor_, block_.data(), block_.size());
    } while (size < 0 && errno == EINTR);
    if (size < 0) fail();
    return {block_.data(), static_cast<std::size_t>(size)};
  }

 private:
  [[noreturn]] void fail() const {
    throw IndexError(IndexError::Problem::io,
                     path_.string() + ": cannot be read: " + std::strerror(errno));
  }

  std::filesystem::path path_;
  int descriptor_;
  std::vector<char> block_;
};

}  // namespace

FileRecord record_file(const std::filesystem::path& index, const std::string& name,
                       const std::function<void()>& before_block) {
  Input input(index / name);
  StreamHash hash;
  FileRecord record{.name = name};
  for (auto block = input.next(); !block.empty(); block = input.next()) {
    if (before_block) before_block();
    hash.update(block);
    record.size += block.size();
  }
  record.checksum = hash.hex();
  return record;
}

}  // namespace backfile
