// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// One option of a command line. The parser, the help, the man page and the shell completion all
/// read it from here.
struct OptionRow {
  std::string name{};                  ///< Without dashes: "limit".
  std::string argument{};              ///< What its value is called: "N"; empty if it takes none.
  std::string description{};           ///< For the help and the man page, without the default.
  std::string group{};                 ///< The heading it stands under.
  std::string default_value{};         ///< Counts when the option is not given.
  std::vector<std::string> choices{};  ///< When not empty, the only values allowed.
};

/// A paragraph of a manual: plain text, an example, or what a term means.
struct Paragraph {
  std::string text{};
  std::string term{};    ///< When not empty, the text explains it.
  bool literal = false;  ///< An example: lines and blanks stay as they are.
};

/// A part of a manual under a heading.
struct Section {
  std::string title{};
  std::vector<Paragraph> paragraphs{};
};

/// What a program does, or one verb of a program that has several.
struct Command {
  std::string name{};                ///< The verb; empty for a program without verbs.
  std::vector<std::string> usage{};  ///< What may follow the name: "[OPTION]... INDEX FILE...".
  std::string summary{};             ///< One line, no full stop.
  std::vector<Paragraph> description{};
  std::vector<OptionRow> options{};
};

/// A program as its users see it: the one table behind its pages and its command line.
struct Program {
  std::string name{};
  std::string version{};
  std::string summary{};  ///< One line, no full stop.
  std::vector<Paragraph> description{};
  std::vector<Command> commands{};   ///< One without a name, or one for each verb.
  std::vector<OptionRow> options{};  ///< Understood everywhere, see `standard_options`.
  std::vector<Section> sections{};   ///< What follows the options in the manual.
};

/// --help, --version, --man and --completion, which every program has.
std::vector<OptionRow> standard_options();

/// Whether the program is told by a verb what to do.
bool has_verbs(const Program& program);

/// The command with this verb, or null.
const Command* find_command(const Program& program, std::string_view verb);

/// The options of the command, then those of the program; only the latter if `command` is null.
std::vector<OptionRow> options_of(const Program& program, const Command* command);

/// The option as it is typed: "--limit N".
std::string spelling(const OptionRow& option);

/// The groups of the options in the order of their first option.
std::vector<std::string> groups_of(const std::vector<OptionRow>& options);

/// The options of one group, in order.
std::vector<OptionRow> options_in_group(const std::vector<OptionRow>& options,
                                        std::string_view group);

/// What may follow the name of the program, verb included: one line for each way to call it.
std::vector<std::string> usage_lines(const Program& program);

}  // namespace backfile
