// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/tombstones.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <stdexcept>

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

std::string Tombstones::encode() const {
  Roaring compact = documents_;
  compact.runOptimize();
  std::string bytes(compact.getSizeInBytes(), '\0');
  compact.write(bytes.data());
  return bytes;
}

Tombstones Tombstones::decode(std::string_view bytes) {
  Tombstones tombstones;
  try {
    tombstones.documents_ = Roaring::readSafe(bytes.data(), bytes.size());
  } catch (const std::runtime_error&) {
    throw IndexError(Problem::damaged, "a file of tombstones cannot be understood");
  }
  if (tombstones.documents_.getSizeInBytes() > bytes.size())
    throw IndexError(Problem::damaged, "a file of tombstones is cut short");
  return tombstones;
}

Tombstones read_tombstones(const std::filesystem::path& index, const SegmentRecord& segment) {
  if (segment.tombstones.empty()) return {};
  const auto file = index / segment.tombstones;
  const std::string bytes = read_whole(file);
  const auto record = std::find_if(segment.files.begin(), segment.files.end(),
                                   [&](const auto& row) { return row.name == segment.tombstones; });
  if (record == segment.files.end() || record->checksum != hash_hex(bytes))
    throw IndexError(Problem::damaged, file.string() + ": not as it was written");
  return Tombstones::decode(bytes);
}

}  // namespace backfile
