// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/marked_up_title.h"

#include <algorithm>
#include <string>

#include "indexer/cleaning/capture_text.h"

namespace backfile {
namespace {

// A heading of one word may begin any title.
constexpr std::size_t shortest_beginning = 15;

// A site's name and a rubric make a title up to so many times as long; more is a paragraph that
// begins like the title.
constexpr std::size_t most_added = 3;

int agreement(const std::string& key, const std::string& stated) {
  if (key.empty() || stated.empty()) return 0;
  if (key == stated) return 6;
  const bool one_begins = key.starts_with(stated) || stated.starts_with(key);
  const auto [shorter, longer] = std::minmax({key.size(), stated.size()});
  return one_begins && shorter >= shortest_beginning && longer <= most_added * shorter ? 4 : 0;
}

// Whether half of the text stands above block `i`.
bool is_far_behind(const Page& page, std::size_t i) {
  if (page.first_paragraph == Page::nowhere) return false;
  return i > page.first_paragraph + (page.last_paragraph - page.first_paragraph) / 2;
}

// How well block `i` can be the headline; 0 if it cannot.
int title_rank(const Page& page, std::size_t i, const std::string& stated) {
  const Markup& markup = page.markup[i];
  if (markup.tag == BlockTag::picture || page.raw[i].key.empty()) return 0;
  if (is_far_behind(page, i)) return 0;
  const int agrees = agreement(page.raw[i].key, stated);
  const bool named = has(markup.own, Hint::headline);
  if (agrees == 0 && markup.heading != 1 && !named) return 0;
  if (agrees == 0 && page.raw[i].words < 2) return 0;
  const int heading = markup.heading == 1 ? 3 : (markup.heading > 0 ? 1 : 0);
  const int free = page.open(i) ? 2 : 0;
  const int above = i < page.first_paragraph ? 4 : 0;
  return 1 + agrees + heading + (named ? 1 : 0) + free + above;
}

}  // namespace

void find_marked_up_title(Page& page) {
  const std::string stated = phrase_key(page.stated_title);
  find_paragraphs(page);
  int best = 0;
  for (std::size_t i = 0; i < page.size(); ++i) {
    const int rank = title_rank(page, i, stated);
    if (rank <= best) continue;
    best = rank;
    page.title = i;
  }
  if (page.title != Page::nowhere) page.decide(page.title, Part::title, "headline");
}

}  // namespace backfile
