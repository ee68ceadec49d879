// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/durable_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>

#include "backfile/error.h"
#include "common/hash.h"
#include "indexer/file_record.h"

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

std::vector<std::string> names_of_files(const std::filesystem::path& directory) {
  std::error_code error;
  const std::filesystem::directory_iterator entries(directory, error);
  if (error)
    throw IndexError(IndexError::Problem::io,
                     directory.string() + ": cannot list: " + error.message());
  std::vector<std::string> names;
  for (const auto& entry : entries) {
    if (entry.is_regular_file()) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

void replace_file(const std::filesystem::path& file, std::string_view content) {
  const std::filesystem::path beside = file.string() + ".new";
  File out(beside, O_WRONLY | O_CREAT | O_TRUNC);
  out.write(content);
  out.sync();
  if (::rename(beside.c_str(), file.c_str()) != 0) fail("rename", beside);
  sync_directory(file.parent_path());
}

FileRecord write_file(const std::filesystem::path& directory, const std::string& name,
                      std::string_view content) {
  File out(directory / name, O_WRONLY | O_CREAT | O_TRUNC);
  out.write(content);
  out.sync();
  return {name, content.size(), hash_hex(content)};
}

std::vector<FileRecord> record_files(const std::filesystem::path& directory) {
  std::vector<FileRecord> records;
  for (const auto& name : names_of_files(directory))
    records.push_back(record_file(directory, name));
  return records;
}

void make_directory(const std::filesystem::path& directory) {
  const auto path = (directory / "").parent_path();  // Without a slash at its end.
  if (std::filesystem::is_directory(path)) return;
  const auto parent = path.parent_path();
  if (!parent.empty() && !std::filesystem::exists(parent)) make_directory(parent);
  if (::mkdir(path.c_str(), 0777) != 0) {
    const bool made_meanwhile = errno == EEXIST && std::filesystem::is_directory(path);
    if (errno == EEXIST) errno = ENOTDIR;
    if (!made_meanwhile) fail("make the directory", path);
  }
  sync_directory(parent);
}

void sync_directory(const std::filesystem::path& directory) {
  File(directory.empty() ? "." : directory, O_RDONLY | O_DIRECTORY).sync();
}

void sync_files(const std::filesystem::path& directory) {
  for (const auto& name : names_of_files(directory)) File(directory / name, O_RDONLY).sync();
  sync_directory(directory);
}

}  // namespace backfile
