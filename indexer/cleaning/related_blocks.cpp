// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/related_blocks.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "indexer/cleaning/related_items.h"
#include "indexer/cleaning/related_zone.h"
#include "indexer/cleaning/site_phrases.h"

namespace backfile {
namespace {

constexpr std::size_t shortest_title_words = 4;

// Links without a heading are only believed if there are two with a teaser that is cut off.
constexpr std::size_t fewest_unheaded_links = 2;

bool ends_zone(const Page& page, std::size_t i) {
  return page.lines[i].rule == related_heading_rule || page.lines[i].rule == "comments";
}

std::size_t first_title_like(const Page& page) {
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (page.open_headline(i) && page.raw[i].words >= shortest_title_words) return i;
  }
  return page.size();
}

// Takes the headline right before the body back out of a block that stands before the title.
std::size_t before_title(const RelatedZone& zone, std::size_t resume) {
  const bool title = resume > 0 && resume < zone.lines.size() &&
                     zone.kinds[resume - 1] == RelatedZone::Kind::headline;
  return title ? resume - 1 : resume;
}

void mark_block(Page& page, const RelatedZone& zone, std::size_t resume) {
  const auto end = zone.lines.begin() + static_cast<std::ptrdiff_t>(resume);
  mark_related_items(page, {zone.lines.begin(), end});
  const std::size_t body = end == zone.lines.end() ? page.size() : *end;
  for (const std::size_t i : zone.details) {
    if (i < body) page.decide(i, Part::noise, "detail of a related link");
  }
}

// "More in the pipeline" directly above a paragraph is a subheading.
void reopen_subheading(Page& page, std::size_t heading) {
  if (!has_use(page.raw[heading].uses, PhraseUse::related_heading)) {
    page.decide(heading, Part::body, {});
  }
}

// Marks the block under `heading`. Returns whether the body resumes behind it.
bool mark_zone(Page& page, std::size_t heading, std::size_t end, std::size_t title, bool last) {
  RelatedZone zone = make_related_zone(page, heading + 1, end);
  zone.last = last;
  std::size_t resume = body_resumes_at(page, zone);
  const bool body = resume < zone.lines.size();
  if (title > heading) resume = before_title(zone, resume);
  mark_block(page, zone, resume);
  if (resume == 0 && body) reopen_subheading(page, heading);
  return body;
}

// Links at the end of the page that no heading announces.
void mark_unheaded_links(Page& page) {
  find_paragraphs(page);
  if (page.last_paragraph == Page::nowhere) return;
  const RelatedZone zone = make_related_zone(page, page.last_paragraph + 1, page.size());
  std::size_t links = 0;
  for (std::size_t k = 1; k < zone.kinds.size(); ++k) {
    const bool teaser = zone.kinds[k] == RelatedZone::Kind::teaser;
    if (teaser && zone.kinds[k - 1] == RelatedZone::Kind::headline) ++links;
  }
  if (links >= fewest_unheaded_links) mark_block(page, zone, zone.lines.size());
}

}  // namespace

void mark_related_blocks(Page& page) {
  const std::size_t title = first_title_like(page);
  std::size_t end = page.size();
  bool last = true;
  for (std::size_t i = page.size(); i-- > 0;) {
    if (!ends_zone(page, i)) continue;
    if (page.lines[i].rule == related_heading_rule && mark_zone(page, i, end, title, last))
      last = false;
    end = i;
  }
  mark_unheaded_links(page);
}

}  // namespace backfile
