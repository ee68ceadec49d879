// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/spans/article_structure.h"

#include <algorithm>
#include <initializer_list>
#include <limits>

namespace backfile {
namespace {

constexpr auto last_position = std::numeric_limits<std::uint32_t>::max();

Positions merged(std::initializer_list<const Positions*> lists) {
  Positions all;
  for (const auto* list : lists) all.insert(all.end(), list->begin(), list->end());
  std::sort(all.begin(), all.end());
  return all;
}

// From `begin` to before the first of `ends` that is there.
Span up_to(std::uint32_t begin, std::initializer_list<const Positions*> ends) {
  for (const auto* end : ends) {
    if (!end->empty()) return {begin, end->front() - 1};
  }
  return {begin, last_position};
}

Span title(const ArticleStructure& structure) {
  return up_to(0, {&structure.captions, &structure.paragraphs, &structure.related});
}

Span first_paragraph(const ArticleStructure& structure) {
  const auto& starts = structure.paragraphs;
  if (starts.size() > 1) return {starts[0], starts[1] - 1};
  return up_to(starts[0], {&structure.related});
}

}  // namespace

Positions ArticleStructure::text_starts() const {
  Positions body;
  if (!paragraphs.empty()) body.push_back(paragraphs.front());
  return merged({&subtitle, &captions, &body, &related});
}

Positions ArticleStructure::paragraph_starts() const {
  return merged({&subtitle, &captions, &paragraphs, &related});
}

Positions ArticleStructure::sentence_starts() const {
  return merged({&subtitle, &captions, &paragraphs, &related, &sentences});
}

Spans passages_of(const Region& region, const ArticleStructure& structure) {
  const auto& [subtitle, captions, paragraphs, related, sentences] = structure;
  const bool has_body = !paragraphs.empty();
  switch (region.kind) {
    case Region::Kind::title:
      return {title(structure)};
    case Region::Kind::caption:
      if (captions.empty()) return {};
      return {up_to(captions.front(), {&paragraphs, &related})};
    case Region::Kind::body:
      if (!has_body) return {};
      return {up_to(paragraphs.front(), {&related})};
    case Region::Kind::lead:
      if (!has_body) return {title(structure)};
      return {title(structure), first_paragraph(structure)};
    case Region::Kind::first_words:
      if (!has_body) return {};
      return {{paragraphs.front(), paragraphs.front() + region.words - 1}};
    default:
      return {{0, last_position}};
  }
}

}  // namespace backfile
