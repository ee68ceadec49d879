// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <functional>

#include "indexer/verify.h"

namespace backfile {

/// What `check` finds in a segment, from a child process: its crash, and its taking longer than
/// `limit`, are findings. `while_waiting` is called all the time and may throw to end it.
std::vector<Finding> check_in_child(const SegmentCheck& check, const std::filesystem::path& index,
                                    const SegmentRecord& segment, std::chrono::seconds limit,
                                    const std::function<void()>& while_waiting = {});

}  // namespace backfile
