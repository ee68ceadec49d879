// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "common/analysis/stemmer.h"
#include "searcher/text_pattern.h"
#include "searcher/words/wildcard.h"

namespace backfile {

/// What a word as it was typed may look like in text: its stem in each language; for a hyphenated
/// word the parts one after the other, or written as one ("e-mail", "email"). With `capitals_tell`,
/// a function word in capitals is taken as the acronym: US is not us.
std::vector<TextPattern> word_patterns(std::string_view typed, std::vector<Stemmer>& stemmers,
                                       bool capitals_tell);

/// The same for words in quotation marks: exactly these forms.
std::vector<TextPattern> phrase_patterns(std::string_view typed, bool capitals_tell);

/// The words of `typed` one after the other, each in all its inflections: patterns of one word
/// each.
std::vector<TextPattern> inflected_patterns(std::string_view typed, std::vector<Stemmer>& stemmers);

/// Words that begin with `typed`, which is the beginning of one word.
TextPattern prefix_pattern(std::string_view typed);

/// One word as words are compared.
std::string folded_word(std::string_view typed);

/// A word with `*` and `?` as words are compared.
Wildcard folded_wildcard(std::string_view typed);

}  // namespace backfile
