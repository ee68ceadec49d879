// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// What stands between STX and ETX.
struct WireText {
  bool kill = false;      ///< No text, but a notice that others are not to be used.
  std::string keyword{};  ///< The keyword line of ANPA 1312: "BC-Tug Saves Pier".
  std::string title{};
  std::string subtitle{};
  std::string byline{};
  std::vector<std::string> body{};
};

/// Takes a text apart; `anpa` says that it begins with a keyword line. Notes to editors, the state
/// of the message ("1ST LEAD"), credits of pictures and everything that is "not intended for
/// publication" are left out; the marks of the typesetters (^ < = + `` _) go or become what they
/// stand for.
WireText read_wire_text(std::string_view text, bool anpa);

}  // namespace backfile
