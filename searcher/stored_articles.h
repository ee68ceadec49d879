// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <filesystem>
#include <optional>
#include <string>

#include "searcher/positions/mapped_table.h"

namespace backfile {

/// The stored articles of a segment, read from the mapped table: what Xapian gives as the data of a
/// document. For all threads.
class StoredArticles {
 public:
  /// Of the segment in `directory`. Throws IndexError.
  explicit StoredArticles(const std::filesystem::path& directory);

  /// As `encode_article` wrote it. Throws IndexError (damaged), also if there is none.
  std::string data(Xapian::docid document) const;

 private:
  std::optional<MappedTable> table_{};
};

}  // namespace backfile
