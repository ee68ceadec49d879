// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/cleaning/bylines.h"
#include "indexer/cleaning/caption_list.h"
#include "indexer/cleaning/capture_cleaner.h"
#include "indexer/cleaning/capture_lines.h"
#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/date_lines.h"
#include "indexer/cleaning/related_lines.h"
#include "indexer/cleaning/site_names.h"

namespace backfile {
namespace {

using Lines = std::vector<CaptureLine>;

// The first answer other than an empty one that `read` gives for a line of that part.
template <typename Read>
std::string first_of(const Lines& lines, Part part, Read read) {
  for (const auto& line : lines) {
    if (line.part != part) continue;
    const std::string answer(read(line.text));
    if (!answer.empty()) return answer;
  }
  return {};
}

std::string title_of(const Lines& lines) {
  return first_of(lines, Part::title, [](const std::string& text) { return text; });
}

// "The Gazette" where the page has the line "Harbour reopens | The Gazette" beside its title.
std::string site_behind_title(const Lines& lines) {
  const std::string title = title_of(lines);
  if (title.empty()) return {};
  return first_of(lines, Part::noise,
                  [&](std::string_view text) { return site_name_behind(text, title); });
}

// From the most to the least certain place.
std::string source_of(const Lines& lines) {
  std::string source = first_of(lines, Part::noise, shared_source);
  if (source.empty()) source = first_of(lines, Part::source, named_source);
  if (source.empty()) source = first_of(lines, Part::noise, copyright_owner);
  if (source.empty()) source = site_behind_title(lines);
  if (source.empty()) {
    source = first_of(lines, Part::noise, [](auto text) { return host_of(canonical_url(text)); });
  }
  if (source.empty()) {
    source = first_of(lines, Part::noise, [](auto text) { return is_domain(text) ? text : ""; });
  }
  return source;
}

std::string without_source(const std::string& title, const std::string& source) {
  if (source.empty() || source.size() >= title.size()) return title;
  const std::size_t cut = title.size() - source.size();
  const std::string_view headline = without_separator(std::string_view(title).substr(0, cut));
  const std::string key = phrase_key(source);
  return phrase_key(site_name_behind(title, headline)) == key ? std::string(headline) : title;
}

std::optional<Byline> byline_of(const std::string& text) {
  if (auto byline = read_byline(text)) return byline;
  if (auto byline = read_dated_byline(text)) return byline;
  if (auto credit = read_reporting_credit(text)) return credit;
  return read_names(text);
}

void add_authors(Article& article, const Byline& byline) {
  for (const auto& author : byline.authors) {
    const bool known =
        std::find(article.authors.begin(), article.authors.end(), author) != article.authors.end();
    if (!known) article.authors.push_back(author);
  }
}

void take_byline(Article& article, const std::string& text) {
  const auto byline = byline_of(text);
  if (!byline) return;
  const bool first = article.byline.empty();
  if (first || !read_reporting_credit(text)) add_authors(article, *byline);
  if (!first) return;
  article.byline = byline->printed;
  const auto date = read_date_line(byline->date);
  if (date && !article.date.known()) article.date = date->published;
}

void take_date(Article& article, const std::string& text) {
  const auto date = read_date_line(text);
  if (date) article.date = date->published.known() ? date->published : date->updated;
}

void take_related(Article& article, const CaptureLine& line) {
  auto& links = article.related;
  const bool picture_waits = !links.empty() && links.back().headline.empty();
  if (line.link == LinkPart::picture) {
    links.push_back({.picture = line.text});
  } else if (line.link == LinkPart::teaser && !links.empty()) {
    links.back().teaser = line.text;
  } else {
    if (!picture_waits) links.emplace_back();
    links.back().headline = without_list_mark(without_related_label(line.text));
  }
}

void take_line(Article& article, const CaptureLine& line) {
  switch (line.part) {
    case Part::byline:
      return take_byline(article, line.text);
    case Part::date:
      return take_date(article, line.text);
    case Part::body:
      return article.body.push_back(line.text);
    case Part::related:
      return take_related(article, line);
    case Part::title:
    case Part::source:
    case Part::caption:
    case Part::noise:
      return;
  }
}

}  // namespace

Article to_article(const std::vector<CaptureLine>& lines) {
  Article article;
  for (const auto& line : lines) take_line(article, line);
  article.source = source_of(lines);
  article.title = without_source(title_of(lines), article.source);
  article.url = first_of(lines, Part::noise, canonical_url);
  article.captions = captions_of(lines);
  return article;
}

}  // namespace backfile
