// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "searcher/open_index.h"

/// The index keeps no copy of the words of the body, and of the first paragraph only the stems.
/// What else is looked for there is decided by the positions of the words: exact, and done when the
/// query is made, for the articles that come into question one by one.
namespace backfile {

/// Articles in whose body the words `terms`, two or more terms of schema::all_text, follow each
/// other. Looks at those that have the phrase in title or caption, which are few.
Xapian::Query phrase_in_body(const std::vector<OpenSegment>& segments,
                             const std::vector<std::string>& terms);

/// Articles in whose first paragraph the words `terms`, one or more terms of schema::all_text,
/// follow each other. Looks at those that have the phrase anywhere.
Xapian::Query phrase_in_first_paragraph(const std::vector<OpenSegment>& segments,
                                        const std::vector<std::string>& terms);

/// Articles in whose first paragraph one of `words`, terms of schema::all_text, stands. Looks at
/// all that have one of them.
Xapian::Query word_in_first_paragraph(const std::vector<OpenSegment>& segments,
                                      const std::vector<std::string>& words);

}  // namespace backfile
