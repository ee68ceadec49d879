// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <fstream>
#include <string>
#include <vector>

#include "indexer/cleaning/removed_block.h"
#include "indexer/input/rejection.h"

namespace backfile {

/// What was taken out of articles, as JSON lines: path, member, id, block, part, rule, text.
class AuditFile {
 public:
  /// Writes nothing if `file` is empty. Throws IndexError (io) if it cannot be written.
  explicit AuditFile(const std::string& file);

  bool is_wanted() const { return !file_.empty(); }

  /// `about` is the article. Throws IndexError (io).
  void note(const Rejection& about, const std::vector<RemovedBlock>& removed);

  /// To be called at the end. Throws IndexError (io) if not all could be written.
  void finish();

 private:
  std::string file_;
  std::ofstream out_{};
};

}  // namespace backfile
