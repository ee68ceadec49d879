// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "backfile/search_request.h"
#include "common/program/command_line.h"
#include "common/program/terminal.h"

namespace backfile {

enum class Format { text, json, ids, csv, tsv, jsonl };

/// Whether a format has a row for each article and any number of them.
inline bool is_of_rows(Format format) { return format >= Format::ids; }

/// What a command line of backfile-search asks for.
struct SearchOptions {
  std::filesystem::path index{};
  SearchRequest request{};
  std::optional<std::string> show{};  ///< The id of an article to show instead of searching.
  std::optional<std::string> suggest{};  ///< What was typed so far, to be completed instead.
  Format format = Format::text;
  unsigned time_limit = 0;  ///< Seconds; 0 for none.
  ColourChoice colour = ColourChoice::automatic;
};

/// Throws UsageError where a value makes no sense, and if there is no index.
SearchOptions read_options(const CommandLine& line);

}  // namespace backfile
