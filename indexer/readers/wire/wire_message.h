// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// The parts of a message, as its control characters set them apart. Views into the file.
struct WireMessage {
  std::string_view header{};   ///< From SOH to STX; without STX up to the line of keywords.
  std::string_view text{};     ///< From STX to ETX.
  std::string_view trailer{};  ///< From ETX to EOT; the last line of the text if it is a date.
  std::size_t line = 1;        ///< Where it begins.
};

/// The messages of a file: each from SOH to EOT, or to the next SOH. A file without SOH is one if
/// it begins with a header of IPTC 7901.
std::vector<WireMessage> split_wire(std::string_view text);

/// What a header says. Any part may be empty.
struct WireHeader {
  std::string number{};  ///< With the letters of the service: "W2870", "eca100".
  char category = '\0';  ///< One letter, in lower case.
  std::string agency{};  ///< Where the header names it: "dpa".
  std::vector<std::string> keywords{};
  bool anpa = false;  ///< ANPA 1312, whose text begins with its keyword line.
};

WireHeader read_wire_header(std::string_view header);

/// The name of a category of ANPA 1312; empty if it has none.
std::string_view wire_category(char letter);

}  // namespace backfile
