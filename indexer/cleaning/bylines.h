// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// Who wrote an article, as a line says it.
struct Byline {
  std::vector<std::string> authors{};  ///< Empty for "By our staff".
  std::string printed{};               ///< The line without the date on it.
  std::string date{};                  ///< The date that stands on the same line, as printed.
};

/// Reads "By Tomas Reed and Ana Costa, Port Sorrel correspondent". Nothing if the line does not
/// begin as bylines do or goes on as a sentence does: "By the time ...", "By Monday".
std::optional<Byline> read_byline(std::string_view text);

/// Reads a line of pieces with "|" or the like between them, one of them a date and the others
/// names: "Tomas Reed | 4 March 2022", "The Gazette | 4 March 2022 | Tomas Reed reporting".
std::optional<Byline> read_dated_byline(std::string_view text);

/// Reads the note of an agency: "(Reporting by Tomas Reed; Editing by Ana Costa)".
std::optional<Byline> read_reporting_credit(std::string_view text);

/// Reads a line that is nothing but one to three personal names: "Tomas Reed and Ana Costa".
std::optional<Byline> read_names(std::string_view text);

/// Whether a line is nothing but what an author is: "Business reporter, Sorrel Radio".
bool is_author_role(std::string_view text);

}  // namespace backfile
