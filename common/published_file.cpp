// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/published_file.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "backfile/error.h"
#include "common/hash.h"

namespace backfile {
namespace {

using Problem = IndexError::Problem;

std::string read_whole(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    const auto problem = errno == ENOENT ? Problem::damaged : Problem::io;
    throw IndexError(problem, file.string() + ": " + std::strerror(errno));
  }
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

std::string read_published(const std::filesystem::path& index, const FileRecord& record) {
  const auto file = index / record.name;
  std::string bytes = read_whole(file);
  if (record.checksum != hash_hex(bytes))
    throw IndexError(Problem::damaged, file.string() + ": not as it was written");
  return bytes;
}

}  // namespace backfile
