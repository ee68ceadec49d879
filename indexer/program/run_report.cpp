// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/run_report.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>

#include "common/program/display_width.h"
#include "common/program/safe_text.h"

namespace backfile {
namespace {

IndexError unwritable(const std::string& file) {
  return {IndexError::Problem::io, file + ": cannot write the report: " + std::strerror(errno)};
}

std::string json_line(const std::string& kind, const Rejection& rejection) {
  nlohmann::ordered_json json = {{"kind", kind}, {"path", rejection.path}};
  if (!rejection.member.empty()) json["member"] = rejection.member;
  json["line"] = rejection.line;
  if (rejection.byte > 0) json["byte"] = rejection.byte;
  json["id"] = rejection.id;
  if (!rejection.format.empty()) json["format"] = rejection.format;
  json["reason"] = rejection.reason;
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string changes(const RunCounts& counts) {
  std::string text =
      counted(counts.articles(), "article") + ": " + grouped(counts.added) + " added";
  if (counts.replaced > 0) text += ", " + grouped(counts.replaced) + " replaced";
  if (counts.unchanged > 0) text += ", " + grouped(counts.unchanged) + " unchanged";
  if (counts.removed > 0) text += ", " + grouped(counts.removed) + " removed";
  return text;
}

std::string leftovers(const RunCounts& counts) {
  std::string text = grouped(counts.rejected) + " rejected";
  if (counts.repeated > 0) text += ", " + grouped(counts.repeated) + " read twice";
  if (counts.earlier > 0) text += ", " + counted(counts.earlier, "earlier version");
  if (counts.cancelled > 0) text += ", " + grouped(counts.cancelled) + " cancelled";
  if (counts.embargoed > 0) text += ", " + grouped(counts.embargoed) + " embargoed";
  if (counts.skipped > 0) text += ", " + counted(counts.skipped, "file") + " skipped";
  if (counts.warnings > 0) text += ", " + counted(counts.warnings, "warning");
  return text;
}

std::string table_row(const std::string& format, const std::array<std::string, 4>& cells) {
  constexpr std::size_t name_width = 14;
  constexpr std::size_t cell_width = 11;
  std::string row = pad_right(format, name_width);
  for (const auto& cell : cells) row += pad_left(cell, cell_width);
  return row + "\n";
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
          .on_skipped = noting("skipped"),
          .on_earlier = noting("earlier version"),
          .on_cancelled = noting("cancelled"),
          .on_embargoed = noting("embargoed"),
          .on_warned = noting("warning"),
          .on_progress = [this](const RunCounts& counts) { progress_.show(counts); },
          .should_stop = std::move(should_stop)};
}

OnReject RunReport::noting(const std::string& kind) {
  return [this, kind](const Rejection& rejection) { note(kind, rejection); };
}

void RunReport::note(const std::string& kind, const Rejection& rejection) {
  if (file_.is_open()) file_ << json_line(kind, rejection);
}

void RunReport::tell(const std::string& message) {
  progress_.clear();
  messages_ << safe_line(message) << '\n';
}

void RunReport::tell_formats(const RunCounts& counts) {
  messages_ << table_row("format", {"read", "indexed", "rejected", "replaced"});
  for (const auto& [name, format] : counts.formats) {
    messages_ << table_row(name, {grouped(format.read), grouped(format.indexed),
                                  grouped(format.rejected), grouped(format.replaced)});
  }
}

void RunReport::summarise(const RunCounts& counts, double seconds, std::uint64_t index_bytes) {
  progress_.clear();
  if (file_.is_open() && !file_.flush()) throw unwritable(options_.file);
  if (options_.quiet) return;
  tell(changes(counts));
  tell(leftovers(counts));
  if (counts.formats.size() > 1) tell_formats(counts);
  tell(counted(counts.files, "file") + ", " + megabytes(counts.bytes) + ", in " +
       seconds_text(seconds) + "; the index has " + megabytes(index_bytes));
}

}  // namespace backfile
