// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/markup_captions.h"

#include <algorithm>

#include "indexer/cleaning/bylines.h"
#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/credits.h"
#include "indexer/cleaning/date_lines.h"
#include "indexer/readers/news_date.h"

namespace backfile {
namespace {

constexpr std::size_t longest_caption_words = 100;
constexpr std::size_t longest_credit_words = 20;

// What is no caption by name has that many words: figures hold counters and names of tools as well.
constexpr std::size_t shortest_unnamed_words = 4;
constexpr std::size_t shortest_telling_words = 6;

// Names of people that a caption consists of are links as well; so many words and more are those of
// the headline of another article.
constexpr std::size_t longest_name_words = 3;

// A caption stands at most so many blocks from the picture: behind a credit and a counter.
constexpr std::size_t reach = 4;

// Blocks between a picture above the title and the title: rubric, date, tools.
constexpr std::size_t reach_of_title = 8;

// Whether an element around block `i` is named so, the block's own aside.
bool around(const Page& page, std::size_t i, Hint hint) { return has(page.markup[i].around, hint); }

bool is_credit_alone(const Page& page, std::size_t i) {
  const CreditSplit split = split_caption(page.raw[i].text);
  return split.kind != CreditKind::none && split.text.empty();
}

// What figures hold beside pictures and their captions.
bool is_content_of_figure(BlockTag tag) {
  return tag == BlockTag::heading || tag == BlockTag::quote || tag == BlockTag::cell ||
         tag == BlockTag::list_item || tag == BlockTag::preformatted;
}

bool is_in_caption(const Page& page, std::size_t i) {
  const Markup& markup = page.markup[i];
  return markup.in_figure || markup.tag == BlockTag::caption ||
         has_any(markup.own | markup.around, only(Hint::caption));
}

bool is_linked_headline(const Page& page, std::size_t i) {
  return page.is_linked(i) && page.raw[i].words > longest_name_words;
}

// Whether a picture, or its caption, is so near that a credit can be for it.
bool is_near_picture(const Page& page, std::size_t i) {
  for (std::size_t before = i < 2 ? 0 : i - 2; before < i; ++before) {
    if (page.is_picture(before) || is_in_caption(page, before)) return true;
  }
  return i + 1 < page.size() && is_in_caption(page, i + 1);
}

// What pages put into captions that is none: the date and the authors, "more" of a text cut off.
bool is_detail(const Page& page, std::size_t i) {
  const RawLine& line = page.raw[i];
  const bool fragment = line.words < 2 || (line.words == 2 && !is_capitalised(line.text));
  return fragment || read_date_line(line.text) || parse_news_date(line.text) ||
         read_byline(line.text);
}

// Whether the text of a caption is shown for a picture at block `i`.
bool is_captioned(const Page& page, std::size_t i) {
  const std::size_t end = std::min(i + reach + 1, page.size());
  for (std::size_t next = i + 1; next < end; ++next) {
    if (page.is_picture(next) && page.raw[next].key != page.raw[i].key) return false;
    if (is_markup_caption(page, next) && !is_markup_credit(page, next)) return true;
  }
  return false;
}

// Whether it repeats most of the words of block `other`.
bool repeats(const Page& page, std::size_t i, std::size_t other) {
  const std::size_t shared = shared_words(page.raw[i].text, page.raw[other].text);
  return 3 * shared >= 2 * page.raw[i].words || page.raw[i].key == page.raw[other].key;
}

// Whether the title or a block beside the picture says the same.
bool repeats_text(const Page& page, std::size_t i) {
  if (page.title != Page::nowhere && repeats(page, i, page.title)) return true;
  const std::size_t end = std::min(i + 2, page.size());
  for (std::size_t other = i > 0 ? i - 1 : 0; other < end; ++other) {
    if (other != i && page.raw[other].words > 0 && repeats(page, i, other)) return true;
  }
  return false;
}

}  // namespace

bool is_markup_caption(const Page& page, std::size_t i) {
  if (!page.marked_up() || page.is_picture(i) || !is_in_caption(page, i)) return false;
  if (page.raw[i].words > longest_caption_words || is_detail(page, i)) return false;
  const Markup& markup = page.markup[i];
  const bool named = markup.tag == BlockTag::caption || has(markup.own, Hint::caption);
  if (named) return markup.tag != BlockTag::caption || !markup.in_table;
  if (markup.tag == BlockTag::heading) return false;
  if (around(page, i, Hint::caption)) return true;
  return !is_content_of_figure(markup.tag) && page.raw[i].words >= shortest_unnamed_words;
}

bool is_figure_teaser(const Page& page, std::size_t i) {
  if (!page.marked_up() || page.is_picture(i) || !is_in_caption(page, i)) return false;
  for (std::size_t other = i > 0 ? i - 1 : 0; other < std::min(i + 2, page.size()); ++other) {
    if (other == i || page.is_picture(other)) continue;
    if (is_linked_headline(page, other) && is_in_caption(page, other)) return true;
    if (page.markup[other].heading > 0 && page.raw[other].key == page.raw[i].key) return true;
  }
  return false;
}

bool is_markup_credit(const Page& page, std::size_t i) {
  if (!page.marked_up() || page.is_picture(i)) return false;
  if (page.raw[i].words > longest_credit_words) return false;
  if (has(page.markup[i].own, Hint::credit))
    return is_in_caption(page, i) || is_near_picture(page, i);
  if (!is_in_caption(page, i)) return false;
  return around(page, i, Hint::credit) ? !has(page.markup[i].own, Hint::caption)
                                       : is_markup_caption(page, i) && is_credit_alone(page, i);
}

bool is_name_in_caption(const Page& page, std::size_t i) {
  if (!is_markup_caption(page, i) || page.raw[i].words > longest_name_words) return false;
  const Markup& markup = page.markup[i];
  return markup.tag == BlockTag::caption || has(markup.own, Hint::caption);
}

bool is_caption_of_article(const Page& page, std::size_t i) {
  if (page.title == Page::nowhere || page.last_paragraph == Page::nowhere) return false;
  if (i + reach_of_title < page.title || i > page.last_paragraph) return false;
  if (!page.marked_up() || page.markup[i].link_density > 0) return false;
  return is_markup_credit(page, i) ||
         (is_markup_caption(page, i) && page.raw[i].words >= shortest_unnamed_words);
}

bool is_picture_sentence(const Page& page, std::size_t i) {
  if (!page.is_picture(i) || page.raw[i].words < shortest_telling_words) return false;
  const CreditSplit split = split_credit(page.raw[i].text);
  // The picture of a link to another article tells of that, unless a credit shows the contrary.
  const bool linked = page.markup[i].link_density > 0 && split.kind == CreditKind::none;
  // What tells something does not ask or call.
  if (!page.markup[i].in_body || linked || !split.text.ends_with('.')) return false;
  return !repeats_text(page, i) && !is_captioned(page, i);
}

bool is_other_picture(const Page& page, std::size_t i) { return page.is_picture(i); }

}  // namespace backfile
