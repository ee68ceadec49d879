// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/glass/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "backfile/error.h"

namespace backfile::glass {
namespace {

constexpr std::size_t buffer_size = 1 << 18;

[[noreturn]] void fail(const char* doing, const std::filesystem::path& path) {
  throw IndexError(IndexError::Problem::io,
                   path.string() + ": cannot " + doing + ": " + std::strerror(errno));
}

}  // namespace

OutputFile::OutputFile(std::filesystem::path path)
    : path_(std::move(path)),
      descriptor_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) fail("open", path_);
  buffer_.reserve(buffer_size);
}

OutputFile::~OutputFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void OutputFile::write(std::string_view bytes) {
  if (buffer_.size() + bytes.size() > buffer_size) flush();
  buffer_ += bytes;
  size_ += bytes.size();
}

void OutputFile::flush() {
  hash_.update(buffer_);
  for (std::string_view rest = buffer_; !rest.empty();) {
    const auto written = ::write(descriptor_, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("write", path_);
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  buffer_.clear();
}

void OutputFile::finish() {
  flush();
  if (::close(std::exchange(descriptor_, -1)) != 0) fail("close", path_);
}

}  // namespace backfile::glass
