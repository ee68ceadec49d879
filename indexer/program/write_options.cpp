// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/write_options.h"

#include <string>

#include "common/program/count.h"
#include "indexer/program/size.h"

namespace backfile {
namespace {

constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20;
constexpr std::uint64_t least_memory = 16 * mebibyte;
constexpr std::uint64_t most_jobs = 256;

std::uint64_t memory_of(const std::string& text) {
  const auto size = parse_size(text);
  if (size && *size >= least_memory) return *size;
  throw UsageError("--memory: expected a size of at least 16M like 512M or 2G, not '" + text + "'");
}

unsigned jobs_of(const std::string& text) {
  if (text.empty()) return 0;
  const auto jobs = parse_count(text);
  if (jobs && *jobs >= 1 && *jobs <= most_jobs) return static_cast<unsigned>(*jobs);
  throw UsageError("--jobs: expected a number from 1 to 256, not '" + text + "'");
}

SegmentWriter writer_of(const std::string& text) {
  if (text.empty()) return default_segment_writer();
  return text == "xapian" ? SegmentWriter::xapian : SegmentWriter::glass;
}

}  // namespace

std::vector<OptionRow> write_option_rows() {
  const std::string group = "How it is written";
  return {{.name = "memory",
           .argument = "SIZE",
           .description = "About how much memory to use, like 512M or 2G. What does not fit is "
                          "set aside on the disk meanwhile.",
           .group = group,
           .default_value = "512M"},
          {.name = "jobs",
           .argument = "N",
           .description = "Threads; as many as there are processors if this is not given. The "
                          "index is the same for any number.",
           .group = group},
          {.name = "writer",
           .argument = "WRITER",
           .description = "Who writes the segments: glass, several times as fast, or xapian, "
                          "through the public interface of the engine; glass if the engine is of "
                          "series 1.4, whose files that writes.",
           .group = group,
           .choices = {"glass", "xapian"}}};
}

WriteOptions write_options(const CommandLine& line) {
  return {.memory = memory_of(line.text("memory")),
          .jobs = jobs_of(line.text("jobs")),
          .writer = writer_of(line.text("writer"))};
}

}  // namespace backfile
