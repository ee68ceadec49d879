// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/man.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

namespace backfile {

namespace {

std::string upper_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
  return text;
}

// Every hyphen is one that can be typed; no line begins with what roff takes for a request.
std::string roff(std::string_view text) {
  std::string escaped;
  bool at_line_start = true;
  for (const char letter : text) {
    if (at_line_start && (letter == '.' || letter == '\'')) escaped += "\\&";
    at_line_start = letter == '\n';
    if (letter == '\\')
      escaped += "\\e";
    else if (letter == '-')
      escaped += "\\-";
    else if (letter == '^')
      escaped += "\\(ha";
    else if (letter == '~')
      escaped += "\\(ti";
    else
      escaped += letter;
  }
  return escaped;
}

std::string roff_bold(std::string_view text) { return "\\fB" + roff(text) + "\\fR"; }

bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }

// Placeholders, the words in capitals, in italics.
std::string roff_usage(std::string_view usage) {
  std::string marked;
  for (std::size_t at = 0; at < usage.size();) {
    std::size_t end = at;
    while (end < usage.size() && is_capital(usage[end])) ++end;
    if (end > at) marked += "\\fI" + std::string(usage.substr(at, end - at)) + "\\fR";
    const std::size_t rest = end;
    while (end < usage.size() && !is_capital(usage[end])) ++end;
    marked += roff(usage.substr(rest, end - rest));
    at = end;
  }
  return marked;
}

void print_paragraph(const Paragraph& paragraph, std::ostream& out) {
  if (paragraph.literal)
    out << ".PP\n.RS 4\n.nf\n" << roff(paragraph.text) << "\n.fi\n.RE\n";
  else if (paragraph.term.empty())
    out << ".PP\n" << roff(paragraph.text) << '\n';
  else
    out << ".TP\n" << roff_bold(paragraph.term) << '\n' << roff(paragraph.text) << '\n';
}

void print_paragraphs(const std::vector<Paragraph>& paragraphs, std::ostream& out) {
  for (const Paragraph& paragraph : paragraphs) print_paragraph(paragraph, out);
}

void print_option(const OptionRow& option, std::ostream& out) {
  out << ".TP\n" << roff_bold("--" + option.name);
  if (!option.argument.empty()) out << " \\fI" << roff(option.argument) << "\\fR";
  out << '\n' << roff(option.description) << '\n';
  if (!option.default_value.empty()) out << "Default: " << roff_bold(option.default_value) << ".\n";
}

void print_options(const std::vector<OptionRow>& options, std::ostream& out) {
  for (const OptionRow& option : options) print_option(option, out);
}

void print_grouped_options(const std::vector<OptionRow>& options, std::ostream& out) {
  out << ".SH OPTIONS\n";
  for (const std::string& group : groups_of(options)) {
    out << ".SS " << roff(group) << '\n';
    print_options(options_in_group(options, group), out);
  }
}

void print_synopsis(const Program& program, std::ostream& out) {
  out << ".SH SYNOPSIS\n";
  std::string_view before;
  for (const Command& command : program.commands) {
    for (const std::string& usage : command.usage) {
      out << before << roff_bold(program.name);
      if (!command.name.empty()) out << ' ' << roff_bold(command.name);
      out << ' ' << roff_usage(usage) << '\n';
      before = ".br\n";
    }
  }
}

void print_verb(const Command& command, std::ostream& out) {
  out << ".SS " << roff(command.name) << '\n' << roff(command.summary) << ".\n";
  print_paragraphs(command.description, out);
  print_options(command.options, out);
}

void print_commands(const Program& program, std::ostream& out) {
  if (!has_verbs(program)) {
    const Command* command = find_command(program, "");
    if (command != nullptr) print_paragraphs(command->description, out);
    print_grouped_options(options_of(program, command), out);
    return;
  }
  out << ".SH COMMANDS\n";
  for (const Command& command : program.commands) print_verb(command, out);
  print_grouped_options(program.options, out);
}

}  // namespace

void print_man(const Program& program, std::ostream& out) {
  out << ".TH " << upper_case(roff(program.name)) << " 1 \"\" \"Backfile " << roff(program.version)
      << "\" \"User Commands\"\n"
      << ".SH NAME\n"
      << roff(program.name) << " \\- " << roff(program.summary) << '\n';
  print_synopsis(program, out);
  out << ".SH DESCRIPTION\n";
  print_paragraphs(program.description, out);
  print_commands(program, out);
  for (const Section& section : program.sections) {
    out << ".SH " << roff(section.title) << '\n';
    print_paragraphs(section.paragraphs, out);
  }
}

}  // namespace backfile
