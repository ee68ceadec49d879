// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/caption_rules.h"

#include <array>
#include <string>
#include <utility>

#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/credits.h"
#include "indexer/cleaning/names.h"

namespace backfile {
namespace {

// Captions of agencies run to several sentences; above these sizes a line is a paragraph that
// happens to end in a credit.
constexpr std::size_t longest_labelled_words = 100;
constexpr std::size_t longest_credited_words = 60;
constexpr std::size_t most_credited_sentences = 3;
constexpr std::size_t longest_tagged_words = 40;
constexpr std::size_t longest_placed_words = 45;

// Alternative texts share this many words with their caption, or have this many words in all;
// what stands before a caption with less is a subheading.
constexpr std::size_t fewest_shared_words = 2;
constexpr std::size_t shortest_unlike_alt_words = 8;
constexpr std::size_t longest_alt_words = 30;

// A title is followed by a standfirst of this many words sooner than by an alternative text.
constexpr std::size_t shortest_standfirst_words = 12;

CreditSplit credit_of(const RawLine& line) {
  if (!line.credited) return {.text = line.text};
  const CreditSplit split = split_credit(line.text);
  const std::size_t words = line.words;
  const bool fits = split.kind == CreditKind::picture_label
                        ? words <= longest_labelled_words
                        : words <= longest_credited_words &&
                              (split.text.empty() ||
                               describe_line(split.text).sentences <= most_credited_sentences);
  return fits ? split : CreditSplit{.text = line.text};
}

bool has_picture_credit(const CreditSplit& split) {
  return split.kind == CreditKind::picture_label || split.kind == CreditKind::picture_agency;
}

bool is_labelled(const RawLine& line) {
  if (line.words > longest_labelled_words || is_credit_line(line)) return false;
  if (!behind_caption_label(line.text).empty()) return true;
  for (const std::string_view start : {"FILE PHOTO:", "File photo:", "FILE -", "FILE –", "FILE —",
                                       "Pictured:", "PICTURED:", "(FILES)", "FILE IMAGE:"}) {
    if (line.text.compare(0, start.size(), start) == 0) return true;
  }
  return false;
}

// Whether the text names a place in the picture and goes on with a name, not with a sentence.
bool points_at_people(const RawLine& line) {
  for (const std::string_view start : {"From left:", "From left to right:", "L-R:", "(L-R)",
                                       "Left to right:", "From left,", "Clockwise from"}) {
    if (line.text.compare(0, start.size(), start) == 0) return line.sentences == 1;
  }
  return false;
}

bool credit_line_follows(const Page& page, std::size_t i) {
  return i + 1 < page.size() && page.open(i + 1) && is_credit_line(page.raw[i + 1]);
}

bool credited_caption_follows(const Page& page, std::size_t i) {
  return i + 1 < page.size() && page.open(i + 1) &&
         (is_credited_caption(page.raw[i + 1]) || is_agency_tagged(page, i + 1));
}

// Whether no blank line stands before the line that follows `i`, but one before `i`.
bool joined_to_next(const Page& page, std::size_t i) {
  return page.blank_separated && page.raw[i + 1].blank_before == 0 && page.raw[i].blank_before > 0;
}

// Whether somebody is quoted: captions show, paragraphs report.
bool reports_speech(std::string_view text) {
  return text.find(" said") != std::string_view::npos ||
         text.find(" told ") != std::string_view::npos ||
         text.find('"') != std::string_view::npos || text.find("”") != std::string_view::npos;
}

bool is_before_paragraphs(const Page& page, std::size_t i) { return i < page.first_paragraph; }

}  // namespace

bool is_credited_caption(const RawLine& line) {
  const CreditSplit split = credit_of(line);
  return has_picture_credit(split) && !split.text.empty();
}

bool is_credit_line(const RawLine& line) {
  return line.credited && split_credit(line.text).text.empty();
}

bool is_credit_for_next(std::string_view text) {
  const std::string key = phrase_key(text);
  return begins_with_words(key, "image source") || begins_with_words(key, "image copyright");
}

std::string_view behind_caption_label(std::string_view text) {
  if (text.substr(0, 9) == "Photo by ") {
    const std::size_t colon = text.find(": ");
    const bool name = colon != std::string_view::npos && is_name(text.substr(9, colon - 9));
    return name ? strip(text.substr(colon + 1)) : std::string_view{};
  }
  const std::size_t at = text.find("Image caption");
  const bool old_form = at != std::string_view::npos && begins_with_words(text, "Image copyright");
  if (at == 0 || old_form) return strip(text.substr(at + 13), ",:");
  if (text.substr(0, 13) == "Media caption") return strip(text.substr(13), ",:");
  for (const std::string_view label :
       {"Caption:", "Photo caption:", "CAPTION:", "Image:", "Photo:", "Picture:"}) {
    if (text.substr(0, label.size()) == label) return strip(text.substr(label.size()));
  }
  return {};
}

bool is_label_credited(const Page& page, std::size_t i) {
  const CreditSplit split = credit_of(page.raw[i]);
  return has_picture_credit(split) && !split.in_brackets && !split.text.empty();
}

bool is_bracket_credited(const Page& page, std::size_t i) {
  const CreditSplit split = credit_of(page.raw[i]);
  return has_picture_credit(split) && split.in_brackets && !split.text.empty();
}

bool is_agency_tagged(const Page& page, std::size_t i) {
  const RawLine& line = page.raw[i];
  if (!line.credited) return false;
  const CreditSplit split = split_credit(line.text);
  // Behind the last paragraph of an article the tag signs the article.
  const bool last = page.last_paragraph == Page::nowhere || i >= page.last_paragraph;
  return split.kind == CreditKind::agency_tag && !split.text.empty() && !last &&
         !reports_speech(split.text) && line.words <= longest_tagged_words &&
         describe_line(split.text).sentences == 1;
}

bool is_labelled_caption(const Page& page, std::size_t i) { return is_labelled(page.raw[i]); }

bool is_left_right_caption(const Page& page, std::size_t i) {
  const RawLine& line = page.raw[i];
  if (line.words > longest_placed_words) return false;
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> pairs = {
      {{"left:", " right:"}, {"top:", " bottom:"}, {"above:", " below:"}, {"right:", " left:"}}};
  const std::string lower = lower_case(line.text);
  for (const auto& [one, other] : pairs) {
    if (lower.compare(0, one.size(), one) == 0 && lower.find(other) != std::string::npos)
      return true;
  }
  return points_at_people(line);
}

bool is_lone_credit(const Page& page, std::size_t i) { return is_credit_line(page.raw[i]); }

bool is_above_credit(const Page& page, std::size_t i) {
  if (page.marked_up()) return false;
  if (!credit_line_follows(page, i) || is_credit_for_next(page.raw[i + 1].text)) return false;
  if (page.marked_up() && page.markup[i].tag == BlockTag::paragraph) return false;
  const RawLine& line = page.raw[i];
  const bool close = joined_to_next(page, i);
  if (shape_of(line) == Shape::headline) return close || line.words >= shortest_unlike_alt_words;
  return close && line.words <= longest_credited_words && line.sentences <= most_credited_sentences;
}

bool is_alt_text(const Page& page, std::size_t i) {
  if (page.marked_up()) return false;
  const RawLine& line = page.raw[i];
  const bool short_line = line.words <= longest_alt_words && shape_of(line) == Shape::headline;
  if (!short_line || line.list_item || !credited_caption_follows(page, i)) return false;
  if (joined_to_next(page, i) || !is_capitalised(line.text)) return true;
  const std::size_t shared = shared_words(line.text, page.raw[i + 1].text);
  const bool standfirst = is_before_paragraphs(page, i) && line.words >= shortest_standfirst_words;
  if (standfirst) return 2 * shared >= line.words;
  return shared >= fewest_shared_words || line.words >= shortest_unlike_alt_words;
}

}  // namespace backfile
