// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/related_zone.h"

#include <algorithm>

#include "indexer/cleaning/bylines.h"
#include "indexer/cleaning/caption_rules.h"
#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/date_lines.h"
#include "indexer/cleaning/noise_rules.h"

namespace backfile {
namespace {

using Kind = RelatedZone::Kind;

// A paragraph of this size is too long for a teaser.
constexpr std::size_t shortest_certain_paragraph_words = 40;
constexpr std::size_t fewest_certain_paragraph_sentences = 3;

bool is_detail(const RawLine& line) {
  if (shape_of(line) == Shape::paragraph) return false;
  return line.words <= 1 || is_navigation(line) || is_comment_mark(line) || is_credit_line(line) ||
         line.dated || read_byline(line.text);
}

Kind kind_of(const RawLine& line) {
  switch (shape_of(line)) {
    case Shape::teaser:
      return Kind::teaser;
    case Shape::paragraph:
      return is_credited_caption(line) ? Kind::caption : Kind::paragraph;
    case Shape::headline:
      break;
  }
  return is_credited_caption(line) ? Kind::caption : Kind::headline;
}

// Walks through a zone and knows what its links looked like so far.
class ZoneWalk {
 public:
  ZoneWalk(const Page& page, const RelatedZone& zone) : page_(page), zone_(zone) {}

  std::size_t resume();

 private:
  bool is(std::size_t k, Kind kind) const {
    return k < zone_.kinds.size() && zone_.kinds[k] == kind;
  }
  bool is_full(std::size_t k) const { return is(k, Kind::paragraph) || is(k, Kind::caption); }
  const RawLine& raw(std::size_t k) const { return page_.raw[zone_.lines[k]]; }
  bool is_long(std::size_t k) const;
  bool link_follows(std::size_t k) const;
  bool is_teaser(std::size_t k) const;
  bool stands_apart(std::size_t k) const;
  bool body_starts(std::size_t k) const;
  bool last_paragraph_is_body(std::size_t k) const;

  const Page& page_;
  const RelatedZone& zone_;
  bool teasers_seen_ = false;
};

bool ZoneWalk::is_long(std::size_t k) const {
  return raw(k).words >= shortest_certain_paragraph_words ||
         raw(k).sentences >= fewest_certain_paragraph_sentences;
}

// Whether what follows line `k` ends a link: then `k` is an alternative text or a teaser.
bool ZoneWalk::link_follows(std::size_t k) const {
  if (is(k + 1, Kind::teaser)) return true;
  return (is(k + 1, Kind::headline) || is_full(k + 1)) && is(k + 2, Kind::teaser);
}

// Whether line `k`, a full sentence, says more about the headline before it.
bool ZoneWalk::is_teaser(std::size_t k) const {
  if (k == 0 || !is(k - 1, Kind::headline) || is_long(k) || is(k, Kind::caption)) return false;
  const bool joined = page_.blank_separated && raw(k).blank_before == 0;
  return joined || teasers_seen_;
}

// Whether a blank line sets line `k` apart from a list that has none.
bool ZoneWalk::stands_apart(std::size_t k) const {
  if (k == 0 || raw(k).blank_before == 0) return false;
  for (std::size_t before = k; before-- > 1;) {
    if (raw(before).blank_before != 0) return false;
  }
  return k > 1 || raw(0).blank_before == 0;
}

bool ZoneWalk::last_paragraph_is_body(std::size_t k) const {
  if (k == 0 || stands_apart(k)) return true;
  return !zone_.last && !teasers_seen_ && k >= 2;
}

bool ZoneWalk::body_starts(std::size_t k) const {
  if (link_follows(k)) return false;
  if (is_full(k + 1) || is_long(k)) return true;
  if (k + 1 == zone_.lines.size()) return last_paragraph_is_body(k);
  const bool subheading_next = is(k + 1, Kind::headline) && is_full(k + 2) && is_full(k + 3);
  return stands_apart(k) || (subheading_next && !teasers_seen_ && k >= 2);
}

std::size_t ZoneWalk::resume() {
  for (std::size_t k = 0; k < zone_.lines.size(); ++k) {
    if (is(k, Kind::teaser)) teasers_seen_ = true;
    if (!is_full(k)) continue;
    if (!is_teaser(k) && body_starts(k)) return k;
    teasers_seen_ = teasers_seen_ || (k > 0 && is(k - 1, Kind::headline));
  }
  return zone_.lines.size();
}

}  // namespace

RelatedZone make_related_zone(const Page& page, std::size_t begin, std::size_t end) {
  RelatedZone zone;
  for (std::size_t i = begin; i < end; ++i) {
    if (!page.open(i)) continue;
    if (is_detail(page.raw[i])) {
      zone.details.push_back(i);
    } else {
      zone.lines.push_back(i);
      zone.kinds.push_back(kind_of(page.raw[i]));
    }
  }
  return zone;
}

std::size_t body_resumes_at(const Page& page, const RelatedZone& zone) {
  return ZoneWalk(page, zone).resume();
}

}  // namespace backfile
