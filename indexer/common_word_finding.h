// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "indexer/article_stream.h"
#include "indexer/common_words.h"
#include "indexer/index_change.h"

namespace backfile {

/// Holds back what is read for an index without articles until its common words are known, and
/// tells the change what they are.
class CommonWordFinding {
 public:
  /// `change` outlives it; `next` takes the portions in their order.
  CommonWordFinding(IndexChange& change, std::function<void(ReadEvents)> next);

  void take(ReadEvents events);

  /// When there are no more.
  void finish();

 private:
  IndexChange& change_;
  std::function<void(ReadEvents)> next_;
  CommonWords words_{};
  std::vector<ReadEvents> held_{};
  bool is_done_;
};

}  // namespace backfile
