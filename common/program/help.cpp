// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/help.h"

#include <algorithm>
#include <string>
#include <vector>

#include "common/program/display_width.h"
#include "common/program/wrap.h"

namespace backfile {

namespace {

constexpr std::size_t least_width = 40;
constexpr std::size_t indent = 2;
constexpr std::size_t gap = 2;

struct Entry {
  std::string term{};
  std::string text{};
};

void print_usage(const std::string& name, const std::vector<std::string>& usages,
                 std::ostream& out) {
  std::string before = "Usage: ";
  for (const std::string& usage : usages) {
    out << before << name << ' ' << usage << '\n';
    before.assign(before.size(), ' ');
  }
}

void print_paragraph(const std::string& text, std::size_t width, std::ostream& out) {
  out << '\n';
  for (const std::string& line : wrap(text, width)) out << line << '\n';
}

void print_summary(std::string summary, std::size_t width, std::ostream& out) {
  if (summary.empty()) return;
  if (summary.front() >= 'a' && summary.front() <= 'z')
    summary.front() = static_cast<char>(summary.front() - 'a' + 'A');
  print_paragraph(summary + ".", width, out);
}

// Terms to the left, what they mean to the right, all explanations in one column.
void print_entries(const std::vector<Entry>& entries, std::size_t width, std::ostream& out) {
  std::size_t column = 0;
  for (const Entry& entry : entries) column = std::max(column, display_width(entry.term));
  const std::size_t margin = indent + column + gap;
  const std::size_t room = width > margin + indent ? width - margin : indent;
  for (const Entry& entry : entries) {
    std::string before = std::string(indent, ' ') + pad_right(entry.term, column + gap);
    for (const std::string& line : wrap(entry.text, room)) {
      out << before << line << '\n';
      before.assign(margin, ' ');
    }
  }
}

std::string described(const OptionRow& option) {
  if (option.default_value.empty()) return option.description;
  return option.description + " Default: " + option.default_value + ".";
}

void print_options(const std::vector<OptionRow>& options, std::size_t width, std::ostream& out) {
  for (const std::string& group : groups_of(options)) {
    std::vector<Entry> entries;
    for (const OptionRow& option : options_in_group(options, group))
      entries.push_back({spelling(option), described(option)});
    out << '\n' << group << ":\n";
    print_entries(entries, width, out);
  }
}

void print_verbs(const Program& program, std::size_t width, std::ostream& out) {
  std::vector<Entry> entries;
  for (const Command& command : program.commands)
    entries.push_back({command.name, command.summary});
  out << "\nVerbs:\n";
  print_entries(entries, width, out);
  print_paragraph(program.name + " VERB --help shows the options of a verb.", width, out);
}

}  // namespace

void print_help(const Program& program, std::size_t width, std::ostream& out) {
  width = std::max(width, least_width);
  print_usage(program.name, usage_lines(program), out);
  print_summary(program.summary, width, out);
  if (has_verbs(program)) {
    print_verbs(program, width, out);
    print_options(program.options, width, out);
  } else {
    const Command* command = find_command(program, "");
    print_options(options_of(program, command), width, out);
  }
}

void print_help(const Program& program, const Command& command, std::size_t width,
                std::ostream& out) {
  if (command.name.empty()) return print_help(program, width, out);
  width = std::max(width, least_width);
  print_usage(program.name + ' ' + command.name, command.usage, out);
  print_summary(command.summary, width, out);
  print_options(options_of(program, &command), width, out);
}

}  // namespace backfile
