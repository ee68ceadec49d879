// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/landmarks.h"

#include <algorithm>
#include <string_view>

#include "indexer/cleaning/bylines.h"
#include "indexer/cleaning/caption_rules.h"
#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/date_lines.h"
#include "indexer/cleaning/noise_rules.h"
#include "indexer/cleaning/site_names.h"

namespace backfile {
namespace {

constexpr std::size_t shortest_title_words = 4;
constexpr std::size_t longest_title_words = 40;
constexpr std::size_t longest_menu_words = 3;
constexpr std::size_t shortest_menu = 3;

// So many lines of a menu behind a candidate say that it was the name or the motto of the site.
constexpr std::size_t fewest_menu_lines = 2;

// The first line that can be a title and has at least `words` words, where no menu follows it
// before another such line.
std::size_t first_candidate(const Page& page, std::size_t begin, std::size_t end,
                            std::size_t words) {
  std::size_t best = Page::nowhere;
  std::size_t menu_lines = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (!page.open(i) && is_navigation(page.raw[i])) ++menu_lines;
    if (page.raw[i].words < words || !can_be_title(page, i)) continue;
    if (best != Page::nowhere && menu_lines < fewest_menu_lines) continue;
    best = i;
    menu_lines = 0;
  }
  return best;
}

// The headline on the page where `candidate` is the title of the browser window.
std::size_t without_site_name(const Page& page, std::size_t candidate, std::size_t end) {
  for (std::size_t i = candidate + 1; i < end; ++i) {
    const bool shorter = !site_name_behind(page.raw[candidate].text, page.raw[i].text).empty();
    if (shorter && page.raw[i].words > 1 && can_be_title(page, i)) return i;
  }
  return candidate;
}

// The title of a page that has a paragraph before it: a headline right above a byline or a date.
std::size_t above_byline(const Page& page) {
  constexpr std::size_t reach = 3;
  const std::size_t begin = page.first_paragraph + 1;
  for (std::size_t i = begin; i + 1 < page.size() && i < begin + reach; ++i) {
    const std::string_view next = page.raw[i + 1].text;
    const bool meta = read_byline(next).has_value() || read_date_line(next).has_value();
    if (meta && page.raw[i].words >= shortest_title_words && can_be_title(page, i)) return i;
  }
  return Page::nowhere;
}

std::size_t find_title(const Page& page) {
  if (page.likely_title != Page::nowhere && page.open(page.likely_title)) return page.likely_title;
  const std::size_t end = std::min(page.first_paragraph, page.size());
  for (const std::size_t words : {shortest_title_words, std::size_t{2}, std::size_t{1}}) {
    const std::size_t found = first_candidate(page, 0, end, words);
    if (found != Page::nowhere) return without_site_name(page, found, end);
  }
  return page.first_paragraph == Page::nowhere ? Page::nowhere : above_byline(page);
}

// The head goes on to the second paragraph: the first may be a standfirst above the byline.
void find_head_and_tail(Page& page) {
  const std::size_t begin = page.title == Page::nowhere ? 0 : page.title + 1;
  std::size_t paragraphs = 0;
  page.head_end = begin;
  while (page.head_end < page.size() && paragraphs < 2) {
    if (page.open_paragraph(page.head_end)) ++paragraphs;
    if (paragraphs < 2) ++page.head_end;
  }
  page.tail_begin = page.last_paragraph == Page::nowhere ? page.size() : page.last_paragraph + 1;
}

// How well line `i` says when the article appeared; 0 if it says nothing.
int date_rank(const Page& page, std::size_t i) {
  if (!page.open(i) || !page.raw[i].dated) return 0;
  const auto date = read_date_line(page.raw[i].text);
  if (!date || (!date->labelled && !can_date_the_article(page, i))) return 0;
  if (date->only_updated) return 1;
  const bool after_title = page.title == Page::nowhere || i > page.title;
  return 2 + (after_title ? 1 : 0) + (date->labelled ? 2 : 0) + (date->published.known() ? 4 : 0);
}

void find_date(Page& page) {
  int best = 0;
  for (std::size_t i = 0; i < page.size(); ++i) {
    const int rank = date_rank(page, i);
    if (rank <= best) continue;
    best = rank;
    page.date = i;
  }
}

bool names_author(const Page& page, std::size_t i) {
  return read_byline(page.raw[i].text) || read_names(page.raw[i].text);
}

bool is_very_short(const Page& page, std::size_t i) {
  const RawLine& line = page.raw[i];
  return page.open_headline(i) && line.words <= longest_menu_words && !line.list_item &&
         line.text.find_first_of("0123456789") == std::string::npos;
}

// Very short lines around line `i`, itself included, as far as they matter.
std::size_t count_very_short(const Page& page, std::size_t i) {
  std::size_t begin = i;
  while (begin > 0 && i - begin < shortest_menu && is_very_short(page, begin - 1)) --begin;
  std::size_t end = i + 1;
  while (end < page.size() && end - i < shortest_menu && is_very_short(page, end)) ++end;
  return end - begin;
}

}  // namespace

bool can_be_title(const Page& page, std::size_t i) {
  const RawLine& line = page.raw[i];
  return page.open(i) && shape_of(line) != Shape::paragraph && line.words <= longest_title_words &&
         !line.dated && !read_byline(line.text) && named_source(line.text).empty() &&
         !is_credit_line(line) && !is_credited_caption(line);
}

void find_landmarks(Page& page) {
  find_paragraphs(page);
  if (!page.marked_up()) page.title = find_title(page);
  find_head_and_tail(page);
  find_date(page);
}

bool can_date_the_article(const Page& page, std::size_t i) {
  if (i < page.first_paragraph || page.in_tail(i)) return true;
  const bool beside =
      (i > 0 && names_author(page, i - 1)) || (i + 1 < page.size() && names_author(page, i + 1));
  return page.in_head(i) && beside;
}

bool is_in_menu(const Page& page, std::size_t i) {
  if (page.first_paragraph == Page::nowhere) return is_navigation(page.raw[i]);
  if (i > page.first_paragraph && i < page.last_paragraph) return false;
  const bool behind = i > page.last_paragraph;
  return is_navigation(page.raw[i]) ||
         (behind && is_very_short(page, i) && count_very_short(page, i) >= shortest_menu);
}

}  // namespace backfile
