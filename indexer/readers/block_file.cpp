// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/block_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "common/text/utf8.h"

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

BlockFile::BlockFile(const std::filesystem::path& file) : file_(file) {
  descriptor_ = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (descriptor_ < 0) throw_system_error(errno, file);
  if (is_regular_file(descriptor_)) return;
  ::close(descriptor_);
  throw std::system_error(std::make_error_code(std::errc::not_supported),
                          "cannot read " + file.string() + ", which is no regular file");
}

BlockFile::~BlockFile() { ::close(descriptor_); }

std::string BlockFile::read_bytes() {
  std::string block(block_size, '\0');
  std::size_t size = 0;
  while (size < block.size()) {
    const ssize_t got = ::read(descriptor_, block.data() + size, block.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw_system_error(errno, file_);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  block.resize(size);
  return block;
}

bool BlockFile::read(std::string& text) {
  std::string block = read_bytes();
  if (!started_) {
    started_ = true;
    mark_ = byte_order_mark(block);
    block.erase(0, length(mark_));
    if (block.empty()) return false;
  }
  if (block.empty() && rest_.empty()) return false;
  const bool last = block.empty();
  append_decoded(std::move(block), last, text);
  return true;
}

void BlockFile::append_decoded(std::string block, bool last, std::string& text) {
  if (mark_ != ByteOrderMark::utf16le && mark_ != ByteOrderMark::utf16be) {
    text += block;
    return;
  }
  rest_ += block;
  rest_.erase(0, append_utf16(rest_, mark_, text));
  if (!last) return;
  rest_.clear();
  append_utf8(replacement_character, text);
}

}  // namespace backfile
