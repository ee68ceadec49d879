// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/completion.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

namespace backfile {

namespace {

// Arguments with one of these names are places in the file system.
constexpr std::array<std::string_view, 4> path_names = {"FILE", "DIR", "INDEX", "PATH"};

bool is_path(const OptionRow& option) {
  return std::find(path_names.begin(), path_names.end(), option.argument) != path_names.end();
}

std::string joined(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) line += (line.empty() ? "" : " ") + word;
  return line;
}

std::string option_words(const std::vector<OptionRow>& options) {
  std::vector<std::string> words;
  for (const OptionRow& option : options) words.push_back("--" + option.name);
  return joined(words);
}

std::string function_name(const Program& program) {
  std::string name = "_" + program.name;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

std::string compgen(const std::string& how) {
  return "mapfile -t COMPREPLY < <(compgen " + how + " -- \"$current\")";
}

std::string word_list(const std::string& words) { return compgen("-W \"" + words + "\""); }

// The options that take an argument, by name; where verbs share a name, the first one.
std::map<std::string, OptionRow> options_with_argument(const Program& program) {
  std::map<std::string, OptionRow> found;
  for (const Command& command : program.commands)
    for (const OptionRow& option : options_of(program, &command))
      if (!option.argument.empty()) found.emplace(option.name, option);
  return found;
}

std::string value_action(const OptionRow& option) {
  if (!option.choices.empty()) return word_list(joined(option.choices));
  return is_path(option) ? compgen("-f") : ":";
}

void print_values(const Program& program, std::ostream& out) {
  out << "  case \"$previous\" in\n";
  for (const auto& [name, option] : options_with_argument(program))
    out << "    --" << name << ")\n      " << value_action(option) << "\n      return ;;\n";
  out << "  esac\n";
}

void print_option_words(const Program& program, std::ostream& out) {
  if (!has_verbs(program)) {
    out << "  options=\"" << option_words(options_of(program, find_command(program, ""))) << "\"\n";
    return;
  }
  std::vector<std::string> verbs;
  for (const Command& command : program.commands) verbs.push_back(command.name);
  out << "  if ((COMP_CWORD == 1)) && [[ $current != -* ]]; then\n    " << word_list(joined(verbs))
      << "\n    return\n  fi\n"
      << "  case \"${COMP_WORDS[1]}\" in\n";
  for (const Command& command : program.commands)
    out << "    " << command.name << ") options=\"" << option_words(options_of(program, &command))
        << "\" ;;\n";
  out << "    *) options=\"" << option_words(program.options) << "\" ;;\n  esac\n";
}

}  // namespace

void print_completion(const Program& program, std::ostream& out) {
  const std::string function = function_name(program);
  out << "# bash completion for " << program.name << "\n"
      << function << "() {\n"
      << "  local current=\"${COMP_WORDS[COMP_CWORD]}\" options\n"
      << "  local previous=\"${COMP_WORDS[COMP_CWORD - 1]}\"\n"
      // Bash hands over --option=value as three words.
      << "  [[ $previous == = ]] && previous=\"${COMP_WORDS[COMP_CWORD - 2]}\"\n"
      << "  [[ $current == = ]] && current=\"\"\n"
      << "  COMPREPLY=()\n";
  print_values(program, out);
  print_option_words(program, out);
  out << "  if [[ $current == -* ]]; then\n    " << word_list("$options") << "\n  else\n    "
      << compgen("-f") << "\n  fi\n}\n"
      << "complete -o filenames -F " << function << ' ' << program.name << '\n';
}

}  // namespace backfile
