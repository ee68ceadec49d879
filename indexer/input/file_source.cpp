// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/file_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace backfile {

namespace {

[[noreturn]] void throw_system_error(int code, const std::filesystem::path& file) {
  throw std::system_error(code, std::generic_category(), "cannot read " + file.string());
}

bool is_regular_file(int descriptor) {
  struct stat status {};
  return ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

}  // namespace

FileSource::FileSource(const std::filesystem::path& file) : file_(file) {
  descriptor_ = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (descriptor_ < 0) throw_system_error(errno, file);
  if (is_regular_file(descriptor_)) return;
  ::close(descriptor_);
  throw std::system_error(std::make_error_code(std::errc::not_supported),
                          "cannot read " + file.string() + ", which is no regular file");
}

FileSource::~FileSource() { ::close(descriptor_); }

bool FileSource::read(std::string& text) {
  const std::size_t before = text.size();
  text.resize(before + block_size);
  std::size_t end = before;
  while (end < text.size()) {
    const ssize_t got = ::read(descriptor_, text.data() + end, text.size() - end);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw_system_error(errno, file_);
    if (got == 0) break;
    end += static_cast<std::size_t>(got);
  }
  text.resize(end);
  return end > before;
}

std::int64_t FileSource::seek(std::int64_t offset, int whence) {
  const auto place = ::lseek(descriptor_, offset, whence);
  if (place < 0) throw_system_error(errno, file_);
  return place;
}

}  // namespace backfile
