// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/text_marks.h"

#include <algorithm>
#include <array>
#include <regex>
#include <string>

#include "common/text/ascii.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

constexpr std::size_t longest_line = 200;  // That is looked at.

std::string first_line(std::string_view text) {
  return std::string(text.substr(0, std::min(text.find_first_of("\r\n"), longest_line)));
}

std::string_view without_blank_lines(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
}

bool is_mail_field(std::string_view name) {
  constexpr std::array<std::string_view, 8> names = {
      "from", "to", "date", "subject", "message-id", "received", "delivered-to", "mime-version"};
  return std::find(names.begin(), names.end(), ascii_lower(name)) != names.end();
}

}  // namespace

bool begins_wire_message(std::string_view head) {
  using namespace std::string_view_literals;
  constexpr std::string_view before = "\0\x16 \r\n"sv;  // Padding, and SYN.
  const std::size_t begin = std::min(head.find_first_not_of(before), head.size());
  const std::string_view heading = head.substr(begin, 2);
  if (heading.size() == 2 && heading[0] == '\x01' && is_alphanumeric(heading[1])) return true;
  static const std::regex header("[a-z]{2,4}[0-9]{3,6} [1-9] [a-z]{1,3} [0-9]{1,5}\\b.*");
  return std::regex_match(first_line(head.substr(begin)), header);
}

bool begins_mail(std::string_view head) {
  static const std::regex field("[!-9;-~]+:.*");
  std::size_t fields = 0;
  for (const auto line : split_lines(without_blank_lines(head))) {
    if (is_blank(line)) break;
    if (line.front() == ' ' || line.front() == '\t') continue;  // Goes on with the field before.
    const std::string begin = first_line(line);
    if (!std::regex_match(begin, field)) return false;
    if (is_mail_field(std::string_view(begin).substr(0, begin.find(':')))) ++fields;
  }
  return fields >= 2;
}

bool begins_mailbox(std::string_view head) {
  static const std::regex envelope(
      "From \\S+ .*(Mon|Tue|Wed|Thu|Fri|Sat|Sun) .*[0-9]{1,2}:[0-9]{2}.*");
  return std::regex_match(first_line(head), envelope);
}

bool begins_web_archive(std::string_view head) {
  return head.starts_with("WARC/") || head.starts_with("filedesc:");
}

}  // namespace backfile
