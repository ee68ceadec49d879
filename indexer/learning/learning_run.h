// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <memory>

#include "indexer/indexing_run.h"
#include "indexer/learning/learned_blocks.h"

namespace backfile {

/// Reads all articles of the inputs once and learns which of their blocks are furniture. What
/// cannot be read is passed over in silence: whoever reads the inputs for good reports it. The
/// result does not depend on the number of threads. Throws std::system_error if an input does not
/// exist, and Interrupted.
std::shared_ptr<const LearnedBlocks> learn_blocks(const RunOptions& options, unsigned threads,
                                                  const std::function<bool()>& should_stop);

}  // namespace backfile
