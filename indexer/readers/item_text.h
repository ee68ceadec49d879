// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/html_fragment.h"

namespace backfile {

using Paragraphs = std::vector<std::string>;

/// The paragraphs of plain text, one line each, that blank lines end.
Paragraphs blank_line_paragraphs(std::string_view text);

/// The same for text in which each line may be a paragraph: it is if there are no blank lines,
/// unless no line has more than 80 characters, which is one paragraph wrapped to a width.
Paragraphs text_paragraphs(std::string_view text);

/// The text of a field that may be plain or HTML, also HTML that was escaped once too often; which
/// of them is told from its markup. Plain text, and HTML without block elements, is cut by `cut`.
FragmentText any_text(std::string_view text, Paragraphs (*cut)(std::string_view) = text_paragraphs);

/// Adds those of `captions` to `to` whose text is not there yet.
void add_captions(std::vector<Caption> captions, std::vector<Caption>& to);

/// Whether `summary` only repeats what stands in `body`, cut off or not: "The lamp is lit […]".
bool repeats(std::string_view summary, const std::vector<std::string>& body);

}  // namespace backfile
