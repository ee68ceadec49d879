// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/verify.h"

#include <chrono>
#include <nlohmann/json.hpp>

#include "common/program/safe_text.h"
#include "indexer/indexing_run.h"
#include "indexer/program/child_check.h"
#include "indexer/program/progress.h"
#include "indexer/program/shell_word.h"
#include "indexer/program/verbs.h"

namespace backfile {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

// Reading all takes a second for tens of megabytes; what takes fifty times as long hangs.
std::chrono::seconds time_for(const SegmentRecord& segment) {
  constexpr std::uint64_t least = 120, bytes_a_second = 500'000;
  std::uint64_t bytes = 0;
  for (const auto& file : segment.files) bytes += file.size;
  return std::chrono::seconds(least + bytes / bytes_a_second);
}

Verification verify(const fs::path& index, const VerbContext& context) {
  const auto stop_if_asked = [&] {
    if (context.should_stop && context.should_stop()) throw Interrupted();
  };
  return verify_index(index, {.check_segment =
                                  [&](const fs::path& where, const SegmentRecord& segment) {
                                    return check_in_child(check_segment, where, segment,
                                                          time_for(segment), stop_if_asked);
                                  },
                              .before_block = stop_if_asked});
}

std::string advice(const Verification& result, const std::string& index) {
  if (result.is_damaged())
    return "the index is damaged: put back a copy of it, or build it again from the articles: "
           "backfile-index build --replace " +
           shell_word(index) + " INPUT...";
  if (result.is_unreadable())
    return "not all of the index could be read: see to that, and verify it again";
  return {};
}

void print_text(const Verification& result, const std::string& index, std::ostream& out) {
  const auto line = [&](const std::string& path, const std::string& what) {
    out << safe_line((fs::path(index) / path).string() + ": " + what) << '\n';
  };
  for (const auto& finding : result.findings) line(finding.path, finding.what);
  for (const auto& path : result.leftovers)
    line(path, "not part of the index: of a writer at work, or of one that was killed");
  const std::string what_to_do = advice(result, index);
  if (what_to_do.empty())
    out << counted(result.segments, "segment") << ", " << counted(result.files, "file") << ", "
        << counted(result.bytes, "byte") << ": all as written\n";
  else
    out << safe_line(what_to_do) << '\n';
}

void print_json(const Verification& result, const std::string& index, std::ostream& out) {
  Json findings = Json::array();
  for (const auto& [path, what, unreadable] : result.findings)
    findings.push_back(
        {{"path", path}, {"kind", unreadable ? "unreadable" : "damaged"}, {"what", what}});
  const std::string what_to_do = advice(result, index);
  const Json json = {{"index", index},
                     {"sound", result.findings.empty()},
                     {"segments", result.segments},
                     {"files", result.files},
                     {"bytes", result.bytes},
                     {"findings", std::move(findings)},
                     {"leftovers", result.leftovers},
                     {"advice", what_to_do.empty() ? Json() : Json(what_to_do)}};
  out << safe_json(json.dump(2, ' ', false, Json::error_handler_t::replace)) << '\n';
}

}  // namespace

IndexStatus run_verify(const CommandLine& line, const VerbContext& context) {
  if (line.operands().size() != 1) throw UsageError("expected the directory of one index");
  const std::string& index = line.operands().front();
  const Verification result = verify(index, context);
  (line.text("format") == "json" ? print_json : print_text)(result, index, context.out);
  if (result.is_damaged()) return IndexStatus::damaged;
  return result.is_unreadable() ? IndexStatus::io : IndexStatus::done;
}

}  // namespace backfile
