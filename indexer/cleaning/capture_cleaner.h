// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "backfile/article.h"

namespace backfile {

struct BlockTree;

/// What a line of a text capture is for a reader of the page.
enum class Part { title, source, byline, date, body, caption, related, noise };

/// What a line of a related link is; `none` for every line that is no part of one.
enum class LinkPart { none, picture, headline, teaser };

/// One line of a text capture, labelled.
struct CaptureLine {
  std::size_t number = 0;  ///< In the capture, from 1, blank lines counted.
  std::string text{};      ///< Without blanks at its ends; runs of blanks are one blank.
  Part part = Part::body;
  std::string_view rule{};  ///< The name of the rule that decided. Lives as long as the program.
  LinkPart link = LinkPart::none;
  double score = 0;  ///< Above 0 for what reads like the text of the article.
};

/// The rule of lines that nothing but their score decided.
inline constexpr std::string_view low_score_rule = "low score";

/// "title", "source" ...
std::string_view part_name(Part part);

/// Gives every line that is not blank exactly one part, in the order of the capture. A text capture
/// is a web page of one news article, saved as plain text: what is not certainly something else is
/// body. `capture` is UTF-8. Takes time linear in its length.
std::vector<CaptureLine> label_lines(std::string_view capture);

/// The same for the blocks of an HTML page of which `title` is known to be the headline, or empty.
/// They are numbered from 1.
std::vector<CaptureLine> label_blocks(const BlockTree& blocks, std::string_view title);

/// The article that labelled lines make up: title, source, byline, authors, date, body, captions
/// and related links; the URL where a line names the canonical one. `id` and `path` stay empty.
Article to_article(const std::vector<CaptureLine>& lines);

}  // namespace backfile
