// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "backfile/error.h"

namespace backfile {
namespace {

// A file that is gone should be there.
[[noreturn]] void fail(const std::filesystem::path& path) {
  const auto problem = errno == ENOENT ? IndexError::Problem::damaged : IndexError::Problem::io;
  throw IndexError(problem, path.string() + ": cannot be read: " + std::strerror(errno));
}

// A mapping of nothing is not possible.
std::size_t mapped_size(std::size_t size) { return std::max<std::size_t>(size, 1); }

}  // namespace

MappedFile::MappedFile(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status {};
  if (descriptor < 0 || ::fstat(descriptor, &status) != 0) fail(path);
  const auto size = static_cast<std::size_t>(status.st_size);
  void* const mapped = ::mmap(nullptr, mapped_size(size), PROT_READ, MAP_SHARED, descriptor, 0);
  const int error = errno;
  ::close(descriptor);
  errno = error;
  if (mapped == MAP_FAILED) fail(path);
  bytes_ = {static_cast<const char*>(mapped), size};
}

MappedFile::~MappedFile() {
  ::munmap(const_cast<char*>(bytes_.data()), mapped_size(bytes_.size()));
}

}  // namespace backfile
