// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/mail/mail_text.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "indexer/readers/paragraphs.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

using Lines = std::vector<std::string>;

/// Longer lines were broken by nobody: RFC 5322 asks for 78.
constexpr std::size_t longest_broken_line = 120;

bool is_signature_mark(const std::string& line) { return line == "-- " || line == "--"; }

/// The lines up to the mark of a signature.
Lines lines_without_signature(std::string_view text) {
  Lines lines;
  for (const auto line : split_lines(text)) lines.emplace_back(line);
  lines.erase(std::find_if(lines.begin(), lines.end(), is_signature_mark), lines.end());
  return lines;
}

/// RFC 3676.
Lines unflowed(const Lines& lines, bool delete_blank) {
  Lines whole;
  bool goes_on = false;
  for (const auto& line : lines) {
    std::string text = line.starts_with(' ') ? line.substr(1) : line;
    const bool flows = text.ends_with(' ');
    if (flows && delete_blank) text.pop_back();
    if (goes_on) {
      whole.back() += text;
    } else {
      whole.push_back(std::move(text));
    }
    goes_on = flows;
  }
  return whole;
}

}  // namespace

std::vector<std::string> mail_paragraphs(const MimeText& part) {
  Lines lines = lines_without_signature(part.text);
  if (part.flowed) lines = unflowed(lines, part.delete_blank);
  const bool broken = std::all_of(lines.begin(), lines.end(), [](const auto& line) {
    return line.size() <= longest_broken_line;
  });
  std::string text;
  for (const auto& line : lines) text.append(line).append(broken && !part.flowed ? "\n" : "\n\n");
  return wrapped_paragraphs(text);
}

}  // namespace backfile
