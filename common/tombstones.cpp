// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/tombstones.h"

#include <algorithm>
#include <stdexcept>

#include "backfile/error.h"
#include "common/published_file.h"

namespace backfile {

using Problem = IndexError::Problem;

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
  const auto record = std::find_if(segment.files.begin(), segment.files.end(),
                                   [&](const auto& row) { return row.name == segment.tombstones; });
  if (record == segment.files.end())
    throw IndexError(Problem::damaged, segment.tombstones + " is no file of " + segment.name);
  return Tombstones::decode(read_published(index, *record));
}

}  // namespace backfile
