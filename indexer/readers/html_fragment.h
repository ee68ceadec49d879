// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "backfile/article.h"

namespace backfile {

/// What a browser shows of a piece of HTML.
struct FragmentText {
  std::vector<std::string> paragraphs{};  ///< One line each, none empty.
  std::vector<Caption> captions{};

  bool operator==(const FragmentText&) const = default;
};

/// The text of `html`, which may be any tag soup in valid UTF-8.
///
/// Block elements, table rows and two line breaks in a row end a paragraph; a single one is a
/// blank. Scripts, styles, comments, embedded objects and controls of forms have no text. A
/// `figcaption`, or an element whose class ends in "caption" or "caption-text", is a caption; what
/// has "credit" or "byline" in its class inside of it, or of its `figure`, is its credit.
/// `data-caption` and `data-credit` of an `img` are a caption too. No-break spaces count as blanks.
FragmentText html_fragment(std::string_view html);

/// The same on one line, for titles and names.
std::string html_line(std::string_view html);

}  // namespace backfile
