// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/markup_rules.h"

#include "indexer/cleaning/bylines.h"
#include "indexer/cleaning/date_lines.h"
#include "indexer/cleaning/markup_captions.h"

namespace backfile {
namespace {

constexpr std::size_t shortest_lead_words = 8;
constexpr std::size_t shortest_unended_lead_words = 25;
constexpr std::size_t longest_heading_words = 10;
constexpr std::size_t shortest_running_words = 20;
constexpr std::size_t shortest_headline_words = 4;
constexpr std::size_t longest_detail_words = 20;

bool around(const Page& page, std::size_t i, Hints hints) {
  return page.marked_up() && has_any(page.markup[i].around, hints);
}

bool around(const Page& page, std::size_t i, Hint hint) { return around(page, i, only(hint)); }

bool is_article_headline(const Page& page, std::size_t i) {
  return page.markup[i].heading == 1 || has(page.markup[i].own, Hint::headline);
}

// Whether it is a heading, or a short line with a colon that stands for one.
bool is_heading(const Page& page, std::size_t i) {
  if (!page.marked_up()) return false;
  const RawLine& raw = page.raw[i];
  return page.markup[i].heading > 0 ? raw.words < longest_detail_words
                                    : raw.text.ends_with(':') && raw.words <= longest_heading_words;
}

// The next block that may be text of the article.
std::size_t next_text(const Page& page, std::size_t i) {
  for (++i; i < page.size(); ++i) {
    if (page.open(i) && !page.is_picture(i) && !is_markup_caption(page, i)) break;
  }
  return i;
}

// Whether what follows a heading links to elsewhere.
bool links_follow(const Page& page, std::size_t i) {
  for (++i; i < page.size() && page.is_picture(i);) ++i;
  return i < page.size() && !page.open(i) && page.is_linked(i) && page.markup[i].in_body;
}

// Whether it reads as a paragraph of the article, whatever the boxes around it are called.
bool is_running_text(const Page& page, std::size_t i) {
  return page.markup[i].in_body && page.markup[i].link_density < 0.3F &&
         page.raw[i].ends_sentence && page.raw[i].words >= shortest_running_words;
}

// Whether hints around say that it is a small piece of the page's furniture.
bool small_piece(const Page& page, std::size_t i, Hint hint) {
  return around(page, i, hint) && !is_running_text(page, i);
}

bool is_made_for_text(BlockTag tag) {
  return tag == BlockTag::paragraph || tag == BlockTag::list_item || tag == BlockTag::quote ||
         tag == BlockTag::preformatted;
}

}  // namespace

bool is_share_block(const Page& page, std::size_t i) { return small_piece(page, i, Hint::share); }

bool is_comment_block(const Page& page, std::size_t i) { return around(page, i, Hint::comments); }

bool is_newsletter_block(const Page& page, std::size_t i) {
  return around(page, i, Hint::newsletter | Hint::form);
}

bool is_advertisement_block(const Page& page, std::size_t i) {
  return around(page, i, Hint::advertisement);
}

bool is_cookie_block(const Page& page, std::size_t i) { return around(page, i, Hint::cookies); }

bool is_navigation_block(const Page& page, std::size_t i) {
  return small_piece(page, i, Hint::navigation);
}

bool is_footer_block(const Page& page, std::size_t i) {
  return around(page, i, Hint::footer | Hint::sidebar);
}

bool is_tag_block(const Page& page, std::size_t i) { return small_piece(page, i, Hint::tags); }

bool is_author_box(const Page& page, std::size_t i) { return around(page, i, Hint::author_box); }

bool is_player_block(const Page& page, std::size_t i) { return small_piece(page, i, Hint::player); }

bool is_related_link(const Page& page, std::size_t i) {
  return around(page, i, Hint::related) && page.is_linked(i) &&
         page.raw[i].words >= shortest_headline_words;
}

bool is_related_detail(const Page& page, std::size_t i) { return around(page, i, Hint::related); }

bool is_markup_lead(const Page& page, std::size_t i) {
  if (!page.marked_up() || i >= page.first_paragraph || page.markup[i].in_body) return false;
  const std::size_t words = page.raw[i].words;
  const bool text =
      words >= (page.raw[i].ends_sentence ? shortest_lead_words : shortest_unended_lead_words);
  return !text || page.markup[i].heading > 0 || page.markup[i].link_density > 0.5F;
}

bool is_markup_byline(const Page& page, std::size_t i) {
  if (!around(page, i, Hint::byline) || page.raw[i].words > longest_detail_words) return false;
  return read_byline(page.raw[i].text) || read_names(page.raw[i].text);
}

bool is_markup_date(const Page& page, std::size_t i) {
  return around(page, i, Hint::date | Hint::byline) && page.raw[i].words <= longest_detail_words &&
         !page.raw[i].ends_sentence;
}

bool is_rubric(const Page& page, std::size_t i) {
  return around(page, i, Hint::section) && !is_article_headline(page, i) &&
         page.raw[i].words <= longest_detail_words && !page.raw[i].ends_sentence;
}

bool is_outside_link(const Page& page, std::size_t i) {
  return is_outside(page, i) && page.is_linked(i) && page.raw[i].words >= shortest_headline_words &&
         i > page.last_paragraph;
}

bool is_outside(const Page& page, std::size_t i) {
  if (!page.marked_up() || page.markup[i].in_body) return false;
  const bool head = page.title != Page::nowhere && i > page.title && i < page.first_paragraph;
  return i != page.title && !head && !is_caption_of_article(page, i);
}

bool is_link_list(const Page& page, std::size_t i) {
  return page.is_linked(i) && !page.raw[i].ends_sentence && !is_name_in_caption(page, i);
}

bool is_loose_end(const Page& page, std::size_t i) {
  if (!page.marked_up() || page.first_paragraph == Page::nowhere) return false;
  if (i > page.first_paragraph && i < page.last_paragraph) return false;
  if (shape_of(page.raw[i]) == Shape::paragraph) return false;
  return !page.markup[i].in_body || !is_made_for_text(page.markup[i].tag);
}

bool is_idle_heading(const Page& page, std::size_t i) {
  if (!is_heading(page, i)) return false;
  if (links_follow(page, i)) return true;
  const std::size_t next = next_text(page, i);
  if (next == page.size() || !page.markup[next].in_body) return true;
  const int level = page.markup[i].heading;
  return level > 0 && is_heading(page, next) && page.markup[next].heading > 0 &&
         page.markup[next].heading <= level;
}

}  // namespace backfile
