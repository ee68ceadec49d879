// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/program.h"

#include <algorithm>

namespace backfile {

std::vector<OptionRow> standard_options() {
  const std::string group = "Information";
  return {{.name = "help", .description = "Show this help.", .group = group},
          {.name = "version", .description = "Show the version.", .group = group},
          {.name = "man", .description = "Print the man page, in roff.", .group = group},
          {.name = "completion",
           .description = "Print the completion of the command line, for bash.",
           .group = group}};
}

bool has_verbs(const Program& program) {
  return !program.commands.empty() && !program.commands.front().name.empty();
}

const Command* find_command(const Program& program, std::string_view verb) {
  const auto found = std::find_if(program.commands.begin(), program.commands.end(),
                                  [&](const Command& command) { return command.name == verb; });
  return found == program.commands.end() ? nullptr : &*found;
}

std::vector<OptionRow> options_of(const Program& program, const Command* command) {
  std::vector<OptionRow> all;
  if (command != nullptr) all = command->options;
  all.insert(all.end(), program.options.begin(), program.options.end());
  return all;
}

std::string spelling(const OptionRow& option) {
  return "--" + option.name + (option.argument.empty() ? "" : " " + option.argument);
}

std::vector<std::string> groups_of(const std::vector<OptionRow>& options) {
  std::vector<std::string> groups;
  for (const OptionRow& option : options)
    if (std::find(groups.begin(), groups.end(), option.group) == groups.end())
      groups.push_back(option.group);
  return groups;
}

std::vector<OptionRow> options_in_group(const std::vector<OptionRow>& options,
                                        std::string_view group) {
  std::vector<OptionRow> members;
  std::copy_if(options.begin(), options.end(), std::back_inserter(members),
               [&](const OptionRow& option) { return option.group == group; });
  return members;
}

std::vector<std::string> usage_lines(const Program& program) {
  std::vector<std::string> lines;
  for (const Command& command : program.commands)
    for (const std::string& usage : command.usage)
      lines.push_back(command.name.empty() ? usage : command.name + " " + usage);
  return lines;
}

}  // namespace backfile
