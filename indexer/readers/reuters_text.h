// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backfile/date.h"

namespace backfile {

/// The moment in "26-FEB-1987 15:01:01.79"; only the day if the time is missing or impossible;
/// nothing known if the day is. What follows the time does not count.
Date parse_reuters_date(std::string_view text);

/// The names in "By Jane Doe and John Roe, Reuters", as they are printed.
std::vector<std::string> reuters_authors(std::string_view byline);

/// A telegram without its headline.
struct ReutersText {
  std::string title{};
  std::vector<std::string> body{};

  bool operator==(const ReutersText&) const = default;
};

/// The paragraphs of a body. A line that begins with a blank begins one, so that the rows of a
/// table stay apart; an empty line ends one. The agency's sign-off at the end is left out.
std::vector<std::string> reuters_paragraphs(std::string_view text);

/// The same for a telegram that nobody has taken apart: the first line becomes the title if it
/// looks like a headline.
ReutersText split_reuters_text(std::string_view text);

}  // namespace backfile
