// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "common/program/count.h"

namespace backfile {

namespace {

constexpr std::size_t usual_width = 80;
constexpr std::size_t most_columns = 10000;

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

std::size_t width_told_by(int descriptor) {
  winsize size{};
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

std::size_t width_of(int descriptor, const Environment& variables) {
  const std::size_t wished = parse_count(variables.columns).value_or(0);
  if (wished > 0 && wished <= most_columns) return wished;
  const std::size_t told = width_told_by(descriptor);
  return told > 0 ? told : usual_width;
}

bool is_coloured(ColourChoice choice, bool is_terminal, const Environment& variables) {
  if (choice != ColourChoice::automatic) return choice == ColourChoice::always;
  return is_terminal && variables.no_color.empty() && !variables.term.empty() &&
         variables.term != "dumb";
}

char lower_case(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool is_utf8_locale(std::string locale) {
  std::transform(locale.begin(), locale.end(), locale.begin(), lower_case);
  return locale.find("utf-8") != std::string::npos || locale.find("utf8") != std::string::npos;
}

}  // namespace

ColourChoice colour_choice(std::string_view word) {
  if (word == "always") return ColourChoice::always;
  return word == "never" ? ColourChoice::never : ColourChoice::automatic;
}

Environment environment() {
  Environment found{
      .no_color = variable("NO_COLOR"), .term = variable("TERM"), .columns = variable("COLUMNS")};
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"})
    if (found.locale.empty()) found.locale = variable(name);
  return found;
}

Terminal terminal_of(int descriptor, ColourChoice choice, const Environment& variables) {
  Terminal terminal;
  terminal.is_terminal = isatty(descriptor) == 1;
  terminal.width = width_of(descriptor, variables);
  terminal.colour = is_coloured(choice, terminal.is_terminal, variables);
  terminal.utf8 = is_utf8_locale(variables.locale);
  return terminal;
}

}  // namespace backfile
