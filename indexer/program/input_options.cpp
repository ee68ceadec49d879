// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/input_options.h"

#include <string>

#include "indexer/input/format_table.h"
#include "indexer/program/size.h"
#include "indexer/readers/json/field_map.h"

namespace backfile {
namespace {

const std::string content = "What goes in";
const std::string limits = "Limits of what is read";

constexpr std::size_t most = 1'000'000'000;

// Nodes of JSON-LD are looked for by recursion, a few hundred bytes of the stack a level.
constexpr std::size_t most_depth = 4096;

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const auto& format : input_formats()) names.push_back(format.name);
  return names;
}

std::uint64_t size_option(const CommandLine& line, const std::string& name) {
  const auto size = parse_size(line.text(name));
  if (size && *size > 0) return *size;
  throw UsageError("--" + name + ": expected a size like 64M or 2G, not '" + line.text(name) + "'");
}

void require_field_map(const std::string& map) try {
  parse_field_map(map);
} catch (const FieldMapError& error) {
  throw UsageError(std::string("--map: ") + error.what());
}

}  // namespace

std::vector<OptionRow> input_option_rows() {
  return {{.name = "input-format",
           .argument = "NAME",
           .description = "What every input is, instead of what it looks like.",
           .group = content,
           .choices = format_names()},
          {.name = "map",
           .argument = "FIELD=NAME,...",
           .description = "Which fields of JSON and of tables are which of an article, like "
                          "title=headline,body=text.",
           .group = content},
          {.name = "include-embargoed",
           .description = "Take articles that their provider does not want published yet, too.",
           .group = content},
          {.name = "max-article",
           .argument = "SIZE",
           .description = "The largest article, object of JSON or row of a table, or document that "
                          "is read as a whole, like 64M.",
           .group = limits,
           .default_value = "64M"},
          {.name = "max-depth",
           .argument = "N",
           .description = "How many elements of XML, or objects and lists of JSON, may stand "
                          "inside each other.",
           .group = limits,
           .default_value = "256"},
          {.name = "max-member",
           .argument = "SIZE",
           .description = "The largest member of an archive.",
           .group = limits,
           .default_value = "512M"},
          {.name = "max-members",
           .argument = "N",
           .description = "How many members the archives in one file may have.",
           .group = limits,
           .default_value = "100000"},
          {.name = "max-expansion",
           .argument = "N",
           .description = "How many bytes may come out of a compressed file or an archive for each "
                          "one in it, after the first million.",
           .group = limits,
           .default_value = "100"},
          {.name = "max-nesting",
           .argument = "N",
           .description = "How deep compressed files and archives may lie in each other.",
           .group = limits,
           .default_value = "2"}};
}

InputOptions input_options(const CommandLine& line) {
  require_field_map(line.text("map"));
  return {.format = line.text("input-format"),
          .map = line.text("map"),
          .include_embargoed = line.has("include-embargoed"),
          .limits = {.reading = {.article = size_option(line, "max-article"),
                                 .depth = line.number("max-depth", 1, most_depth)},
                     .member = size_option(line, "max-member"),
                     .expansion = line.number("max-expansion", 1, most),
                     .members = line.number("max-members", 1, most),
                     .nesting = static_cast<unsigned>(line.number("max-nesting", 1, 16))}};
}

}  // namespace backfile
