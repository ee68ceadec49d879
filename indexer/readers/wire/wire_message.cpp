// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/wire/wire_message.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "indexer/cleaning/capture_text.h"
#include "indexer/readers/plain_text.h"
#include "indexer/readers/wire/wire_date.h"

namespace backfile {

namespace {

constexpr char start_of_header = '\x01';
constexpr char start_of_text = '\x02';
constexpr char end_of_text = '\x03';
constexpr char end_of_transmission = '\x04';
constexpr char unit_separator = '\x1F';

/// Takes the first line that is not blank off the front of `text`.
std::string_view take_line(std::string_view& text) {
  std::string_view line;
  while (!text.empty() && is_blank(line)) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return line;
}

/// Letters and digits: "eca100".
bool is_number_of_service(std::string_view word) {
  const auto digits = std::find_if_not(word.begin(), word.end(), is_letter);
  const auto letters = static_cast<std::size_t>(digits - word.begin());
  return letters > 0 && is_number(word.substr(letters));
}

/// "eca100 3 s 586": service and number, priority, category, words.
bool is_iptc_header(std::string_view line) {
  const auto words = words_of(line);
  return words.size() >= 4 && is_number_of_service(words[0]) && words[1].size() == 1 &&
         is_number(words[1]) && words[2].size() == 1 && is_number(words[3]);
}

bool is_keyword_line(std::string_view line) {
  const std::string words = without_runs_of_blanks(line);
  return words.starts_with('/') || words.ends_with('/');
}

/// Without STX the header is the lines that look like one.
std::size_t header_size(std::string_view message) {
  std::string_view rest = message;
  take_line(rest);
  std::string_view behind_keywords = rest;
  if (is_keyword_line(take_line(behind_keywords))) rest = behind_keywords;
  return message.size() - rest.size();
}

/// Moves the last line to the trailer if it is one.
void find_trailer(WireMessage& message) {
  const std::string_view text = message.text.substr(0, message.text.find_last_not_of(" \r\n") + 1);
  const std::size_t begin = text.find_last_of('\n') + 1;
  if (!parse_wire_date(text.substr(begin))) return;
  message.trailer = text.substr(begin);
  message.text = text.substr(0, begin);
}

WireMessage split_message(std::string_view message, std::size_t line) {
  WireMessage parts{.line = line};
  const std::size_t text = message.find(start_of_text);
  const std::size_t header = text == message.npos ? header_size(message) : text;
  parts.header = message.substr(0, header);
  parts.text = message.substr(text == message.npos ? header : text + 1);
  const std::size_t end = parts.text.find(end_of_text);
  if (end == parts.text.npos) {
    find_trailer(parts);
  } else {
    parts.trailer = parts.text.substr(end + 1);
    parts.text = parts.text.substr(0, end);
  }
  return parts;
}

void read_iptc_line(std::string_view line, WireHeader& header) {
  if (!is_iptc_header(line)) return;
  const std::string clean = without_runs_of_blanks(line);
  const auto words = words_of(clean);
  header.number = std::string(words[0]);
  header.category = ascii_lower(words[2]).front();
  const bool agency = words.size() > 5 && is_number(words.back());
  if (agency) header.agency = std::string(words[words.size() - 2]);
}

/// "W2870", or "a0105KYODO" with the agency behind the number.
void read_anpa_number(std::string_view number, WireHeader& header) {
  header.number = without_runs_of_blanks(number);
  const std::size_t agency = header.number.find_last_of("0123456789") + 1;
  header.agency = header.number.substr(agency);
  if (agency > 0) header.number.resize(agency);
}

/// "r a", control characters, keyword and date.
void read_anpa_line(std::string_view line, WireHeader& header) {
  const std::string clean = without_runs_of_blanks(line);
  const auto words = words_of(clean);
  if (words.size() > 1 && words[1].size() == 1) header.category = ascii_lower(words[1]).front();
}

std::vector<std::string> read_keywords(std::string_view line) {
  std::vector<std::string> keywords;
  if (!is_keyword_line(line)) return keywords;
  for (const auto keyword : split_at(line, "/")) {
    if (!keyword.empty()) keywords.push_back(without_runs_of_blanks(keyword));
  }
  return keywords;
}

}  // namespace

std::vector<WireMessage> split_wire(std::string_view text) {
  std::vector<WireMessage> messages;
  std::size_t line = 1;
  std::size_t counted = 0;
  for (std::size_t begin = text.find(start_of_header); begin != text.npos;) {
    const std::size_t next = text.find(start_of_header, begin + 1);
    const std::string_view whole =
        text.substr(begin + 1, next == text.npos ? next : next - begin - 1);
    line += static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(counted),
                                                text.begin() + static_cast<std::ptrdiff_t>(begin),
                                                '\n'));
    counted = begin;
    messages.push_back(split_message(whole.substr(0, whole.find(end_of_transmission)), line));
    begin = next;
  }
  std::string_view rest = text;
  if (messages.empty() && is_iptc_header(take_line(rest)))
    messages.push_back(split_message(text, 1));
  return messages;
}

WireHeader read_wire_header(std::string_view text) {
  WireHeader header;
  const std::string_view first = take_line(text);
  const std::string_view second = take_line(text);
  const std::size_t separator = first.find(unit_separator);
  header.anpa = separator != first.npos;
  if (header.anpa) {
    read_anpa_number(first.substr(0, separator), header);
    read_anpa_line(second, header);
  } else {
    read_iptc_line(first, header);
    header.keywords = read_keywords(second);
  }
  return header;
}

std::string_view wire_category(char letter) {
  struct Category {
    char letter;
    std::string_view name;
  };
  constexpr std::array<Category, 15> categories = {{{'a', "Domestic"},
                                                    {'d', "Food"},
                                                    {'e', "Entertainment"},
                                                    {'f', "Financial"},
                                                    {'i', "International"},
                                                    {'k', "Commentary"},
                                                    {'l', "Lifestyle"},
                                                    {'n', "Regional"},
                                                    {'o', "Weather"},
                                                    {'p', "Politics"},
                                                    {'q', "Sports results"},
                                                    {'s', "Sports"},
                                                    {'t', "Travel"},
                                                    {'v', "Advisory"},
                                                    {'w', "Washington"}}};
  const auto found = std::find_if(categories.begin(), categories.end(),
                                  [&](const auto& category) { return category.letter == letter; });
  return found == categories.end() ? std::string_view{} : found->name;
}

}  // namespace backfile
