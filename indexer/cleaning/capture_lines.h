// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/cleaning/block_words.h"
#include "indexer/cleaning/site_phrases.h"

namespace backfile {

/// What a line looks like, whatever it says.
enum class Shape {
  headline,   ///< Short and without a full stop: titles, subheadings, alt texts.
  paragraph,  ///< Ends as a sentence does, or is too long for anything else.
  teaser,     ///< Short and cut off by an ellipsis.
};

/// One line of a capture that is not blank, and the features that rules look at.
struct RawLine {
  std::size_t number = 0;     ///< In the capture, from 1, blank lines counted.
  std::string text{};         ///< Squeezed.
  std::string key{};          ///< phrase_key(text); empty for lines too long to be a phrase.
  PhraseUses uses = 0;        ///< Of `key`.
  bool dated = false;         ///< Whether read_date_line can read it.
  bool credited = false;      ///< Whether split_credit finds a credit in it.
  std::size_t words = 0;      ///< Two ideographs count as a word.
  std::size_t sentences = 0;  ///< At least 1.
  bool ends_sentence =
      false;  ///< Full stop, question or exclamation mark, quotes and brackets aside.
  bool ends_full_stop = false;  ///< As `ends_sentence`, but only by a full stop.
  bool truncated = false;       ///< Ends in an ellipsis, or in one and a "Read more".
  bool list_item = false;       ///< Begins with a bullet or a number as lists do.
  BlockWords counts{};
  std::size_t blank_before = 0;  ///< Blank lines right before this one.
};

/// The lines that are not blank. Lines end in LF or CRLF, or in CR where there is no LF at all.
std::vector<RawLine> split_capture(std::string_view capture);

/// The features of one line; `number` and `blank_before` are left for the caller.
RawLine describe_line(std::string_view text);

Shape shape_of(const RawLine& line);

/// `text` without the bullet or number that a list puts before it. A view into `text`.
std::string_view without_list_mark(std::string_view text);

}  // namespace backfile
