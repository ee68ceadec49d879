// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/pages.h"

#include "common/program/completion.h"
#include "common/program/help.h"
#include "common/program/man.h"
#include "common/program/safe_text.h"

namespace backfile {

namespace {

void print_help_on(const Program& program, const Command* command, std::size_t width,
                   std::ostream& out) {
  if (command == nullptr)
    print_help(program, width, out);
  else
    print_help(program, *command, width, out);
}

}  // namespace

bool print_requested_page(const Program& program, const CommandLine& line, std::size_t width,
                          std::ostream& out) {
  if (line.has("help"))
    print_help_on(program, line.command(), width, out);
  else if (line.has("version"))
    out << program.name << ' ' << program.version << '\n';
  else if (line.has("man"))
    print_man(program, out);
  else if (line.has("completion"))
    print_completion(program, out);
  else
    return false;
  return true;
}

void print_usage_error(const Program& program, const UsageError& error, std::ostream& err) {
  err << program.name << ": " << safe_text(error.what()) << '\n'
      << "Try '" << program.name << " --help' for the options.\n";
}

}  // namespace backfile
