// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/run_report.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>

#include "common/program/safe_text.h"

namespace backfile {
namespace {

IndexError unwritable(const std::string& file) {
  return {IndexError::Problem::io, file + ": cannot write the report: " + std::strerror(errno)};
}

std::string json_line(const std::string& kind, const Rejection& rejection) {
  const nlohmann::ordered_json json = {{"kind", kind},
                                       {"path", rejection.path},
                                       {"line", rejection.line},
                                       {"id", rejection.id},
                                       {"reason", rejection.reason}};
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string changes(const RunCounts& counts) {
  std::string text = counted(counts.articles(), "article") + ": " + grouped(counts.added) + " added";
  if (counts.replaced > 0) text += ", " + grouped(counts.replaced) + " replaced";
  if (counts.unchanged > 0) text += ", " + grouped(counts.unchanged) + " unchanged";
  if (counts.removed > 0) text += ", " + grouped(counts.removed) + " removed";
  return text;
}

std::string leftovers(const RunCounts& counts) {
  std::string text = grouped(counts.rejected) + " rejected";
  if (counts.repeated > 0) text += ", " + grouped(counts.repeated) + " read twice";
  if (counts.skipped > 0) text += ", " + counted(counts.skipped, "file") + " skipped";
  return text;
}

std::string seconds_text(double seconds) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f s", seconds);
  return text;
}

}  // namespace

RunReport::RunReport(const Options& options, std::ostream& messages)
    : options_(options),
      messages_(messages),
      progress_(messages, options.progress && !options.quiet, options.total_bytes) {
  if (options.file.empty()) return;
  file_.open(options.file, std::ios::binary | std::ios::trunc);
  if (!file_) throw unwritable(options.file);
}

RunObserver RunReport::observer(std::function<bool()> should_stop) {
  return {.on_rejected =
              [this](const Rejection& rejection) {
                note("rejected", rejection);
                tell(describe(rejection));
              },
          .on_repeated =
              [this](const Rejection& rejection) {
                note("repeated", rejection);
                tell(describe(rejection));
              },
          .on_skipped = [this](const Rejection& rejection) { note("skipped", rejection); },
          .on_progress = [this](const RunCounts& counts) { progress_.show(counts); },
          .should_stop = std::move(should_stop)};
}

void RunReport::note(const std::string& kind, const Rejection& rejection) {
  if (file_.is_open()) file_ << json_line(kind, rejection);
}

void RunReport::tell(const std::string& message) {
  progress_.clear();
  messages_ << safe_line(message) << '\n';
}

void RunReport::summarise(const RunCounts& counts, double seconds, std::uint64_t index_bytes) {
  progress_.clear();
  if (file_.is_open() && !file_.flush()) throw unwritable(options_.file);
  if (options_.quiet) return;
  tell(changes(counts));
  tell(leftovers(counts));
  tell(counted(counts.files, "file") + ", " + megabytes(counts.bytes) + ", in " +
       seconds_text(seconds) + "; the index has " + megabytes(index_bytes));
}

}  // namespace backfile
