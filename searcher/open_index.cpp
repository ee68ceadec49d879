// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/open_index.h"

#include "common/xapian_guard.h"

namespace backfile {
namespace {

OpenIndex open_once(const std::filesystem::path& index) {
  Manifest manifest = read_manifest(index);
  const auto segment = (index / manifest.segment).string();
  Xapian::Database database(segment, Xapian::DB_OPEN);
  return {std::move(manifest), std::move(database)};
}

}  // namespace

OpenIndex open_index(const std::filesystem::path& index) {
  return guard_xapian("opening " + index.string(), [&] {
    for (int attempt = 1; attempt < max_attempts; ++attempt) {
      try {
        return open_once(index);
      } catch (const Xapian::DatabaseError&) {
        // The segment may just have been replaced, and a healthy one that is being written can
        // look damaged for a moment; one that is will do so again.
      }
    }
    return open_once(index);
  });
}

}  // namespace backfile
