// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/child_check.h"

#include <string>
#include <string_view>

#include "common/byte_code.h"
#include "indexer/program/child_process.h"

namespace backfile {
namespace {

using Findings = std::vector<Finding>;

std::string encode(const Findings& findings) {
  std::string bytes;
  for (const auto& [path, what, unreadable] : findings) {
    append_text(path, bytes);
    append_text(what, bytes);
    append_number(unreadable ? 1 : 0, bytes);
  }
  return bytes;
}

Findings decode(std::string_view bytes) {
  Findings findings;
  for (ByteReader in(bytes); !in.at_end();) {
    Finding& finding = findings.emplace_back();
    finding.path = in.text();
    finding.what = in.text();
    finding.unreadable = in.number() == 1;
  }
  return findings;
}

}  // namespace

std::vector<Finding> check_in_child(const SegmentCheck& check, const std::filesystem::path& index,
                                    const SegmentRecord& segment, std::chrono::seconds limit,
                                    const std::function<void()>& while_waiting) {
  const ChildEnd end =
      run_in_child([&] { return encode(check(index, segment)); }, limit, while_waiting);
  switch (end.kind) {
    case ChildEnd::Kind::finished:
      return decode(end.text);
    case ChildEnd::Kind::crashed:
      return {{segment.name, "reading it crashed: " + end.text}};
    case ChildEnd::Kind::timed_out:
      // No damage: its bytes are as they were written. The machine may have been busy, or asleep.
      return {{segment.name, "reading it took more than " + std::to_string(limit.count()) + " s",
               true}};
    default:
      return {{segment.name, "cannot be read: " + end.text}};
  }
}

}  // namespace backfile
