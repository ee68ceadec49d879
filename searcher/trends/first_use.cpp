// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trends/first_use.h"

#include <string>
#include <vector>

#include "common/schema.h"
#include "common/stored_article.h"

namespace backfile {
namespace {

// Columns know no time of day, so there may be many.
std::vector<DocumentPlace> of_first_day(const SegmentMatches& matches, const DateColumns& dates) {
  std::vector<DocumentPlace> places;
  auto first = no_date;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    for (const auto document : matches[i]) {
      const auto date = dates[i].code(document);
      if (date == no_date || (first != no_date && date > first)) continue;
      if (date != first) places.clear();
      first = date;
      places.push_back({i, document});
    }
  }
  return places;
}

}  // namespace

std::optional<FirstUse> first_use(const SegmentMatches& matches, const DateColumns& dates,
                                  const OpenIndex& index) {
  std::optional<DocumentPlace> first;
  std::string earliest;
  for (const auto& place : of_first_day(matches, dates)) {
    const auto& database = index.segments[place.segment].database;
    const std::string time = database.get_document(place.document).get_value(schema::slot_date);
    if (first && time >= earliest) continue;
    first = place;
    earliest = time;
  }
  if (!first) return {};
  const auto& articles = *index.segments[first->segment].articles;
  const Article article = decode_article(articles.data(first->document));
  return FirstUse{.id = article.id, .title = article.title, .date = article.date};
}

}  // namespace backfile
