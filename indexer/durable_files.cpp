// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/durable_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "backfile/error.h"

namespace backfile {
namespace {

[[noreturn]] void fail(const std::string& doing, const std::filesystem::path& path) {
  throw IndexError(IndexError::Problem::io,
                   path.string() + ": cannot " + doing + ": " + std::strerror(errno));
}

class File {
 public:
  File(const std::filesystem::path& path, int flags)
      : path_(path), descriptor_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {
    if (descriptor_ < 0) fail("open", path_);
  }
  ~File() { ::close(descriptor_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  void write(std::string_view content) {
    while (!content.empty()) {
      const auto written = ::write(descriptor_, content.data(), content.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail("write", path_);
      content.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void sync() {
    if (::fsync(descriptor_) != 0) fail("sync", path_);
  }

 private:
  std::filesystem::path path_;
  int descriptor_;
};

}  // namespace

void replace_file(const std::filesystem::path& file, std::string_view content) {
  const std::filesystem::path beside = file.string() + ".new";
  File out(beside, O_WRONLY | O_CREAT | O_TRUNC);
  out.write(content);
  out.sync();
  if (::rename(beside.c_str(), file.c_str()) != 0) fail("rename", beside);
  sync_directory(file.parent_path());
}

void sync_directory(const std::filesystem::path& directory) {
  File(directory.empty() ? "." : directory, O_RDONLY | O_DIRECTORY).sync();
}

void sync_files(const std::filesystem::path& directory) {
  std::error_code error;
  const std::filesystem::directory_iterator entries(directory, error);
  if (error)
    throw IndexError(IndexError::Problem::io,
                     directory.string() + ": cannot list: " + error.message());
  for (const auto& entry : entries) {
    if (entry.is_regular_file()) File(entry.path(), O_RDONLY).sync();
  }
  sync_directory(directory);
}

}  // namespace backfile
