// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/block_context.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/cleaning/date_lines.h"
#include "indexer/cleaning/noise_rules.h"
#include "indexer/cleaning/page.h"
#include "indexer/cleaning/related_blocks.h"

namespace backfile {
namespace {

// Sentences of fewer words say little of what a page is about.
constexpr std::size_t shortest_prose_words = 12;
constexpr std::size_t longest_scrap_words = 9;

// How much of what is near reaches one block further.
constexpr double reach = 0.6;

// Words of a block beyond this many count no more: a long block is no better neighbour.
constexpr double most_prose = 60;

bool is_prose(const RawLine& line) {
  return line.words >= shortest_prose_words && shape_of(line) == Shape::paragraph;
}

bool is_scrap(const RawLine& line) {
  return line.words <= longest_scrap_words && !line.ends_sentence;
}

// In how many blocks of prose each word stands.
using Vocabulary = std::unordered_map<std::uint64_t, std::size_t>;

Vocabulary vocabulary_of(const Page& page) {
  Vocabulary vocabulary;
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (!page.open(i) || !is_prose(page.raw[i])) continue;
    for (const auto word : page.raw[i].counts.long_words) ++vocabulary[word];
  }
  return vocabulary;
}

void describe_cohesion(Page& page) {
  const Vocabulary vocabulary = vocabulary_of(page);
  for (std::size_t i = 0; i < page.size(); ++i) {
    const auto& words = page.raw[i].counts.long_words;
    const std::size_t own = page.open(i) && is_prose(page.raw[i]) ? 1 : 0;
    const auto shared = std::count_if(words.begin(), words.end(), [&](const auto word) {
      const auto found = vocabulary.find(word);
      return found != vocabulary.end() && found->second > own;
    });
    page.context[i].long_words = words.size();
    if (!words.empty())
      page.context[i].cohesion = static_cast<double>(shared) / static_cast<double>(words.size());
  }
}

void describe_repetition(Page& page) {
  std::unordered_map<std::string_view, std::size_t> seen;
  for (const auto& line : page.raw) ++seen[line.text];
  for (std::size_t i = 0; i < page.size(); ++i) {
    page.context[i].repeated = seen[page.raw[i].text] > 1;
  }
}

double prose_of(const Page& page, std::size_t i) {
  const bool counts = page.open(i) && shape_of(page.raw[i]) == Shape::paragraph;
  return counts ? std::min(static_cast<double>(page.raw[i].words), most_prose) : 0;
}

double scrap_of(const Page& page, std::size_t i) {
  return !page.open(i) || is_scrap(page.raw[i]) ? 1 : 0;
}

void describe_neighbours(Page& page) {
  for (std::size_t i = 1; i < page.size(); ++i) {
    BlockContext& here = page.context[i];
    const BlockContext& before = page.context[i - 1];
    here.prose_before = reach * (before.prose_before + prose_of(page, i - 1));
    here.scraps_before = reach * (before.scraps_before + scrap_of(page, i - 1));
    here.comments_before = before.comments_before + (page.lines[i - 1].rule == "comments");
    here.headings_before =
        before.headings_before + (page.lines[i - 1].rule == related_heading_rule);
  }
  for (std::size_t i = page.size(); i-- > 1;) {
    BlockContext& here = page.context[i - 1];
    here.prose_behind = reach * (page.context[i].prose_behind + prose_of(page, i));
    here.scraps_behind = reach * (page.context[i].scraps_behind + scrap_of(page, i));
  }
}

bool is_dated(const RawLine& line) {
  return line.words <= longest_scrap_words && (line.dated || is_relative_time(line));
}

// Whether line `i` stands between sentences, as the dates of a chronicle do. Those of links and of
// comments stand beside a headline or a name.
bool is_between_sentences(const Page& page, std::size_t i) {
  return i > 0 && i + 1 < page.size() && shape_of(page.raw[i - 1]) != Shape::headline &&
         shape_of(page.raw[i + 1]) != Shape::headline;
}

void spread(std::vector<double>& values) {
  std::vector<double> sum = values;
  double from = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    sum[i] += from;
    from = reach * (from + values[i]);
  }
  from = 0;
  for (std::size_t i = values.size(); i-- > 0;) {
    sum[i] += from;
    from = reach * (from + values[i]);
  }
  values = sum;
}

void describe_surroundings(Page& page) {
  std::vector<double> dates(page.size()), teasers(page.size()), prose(page.size());
  double all = 0;
  for (std::size_t i = 0; i < page.size(); ++i) {
    dates[i] = is_dated(page.raw[i]) && !is_between_sentences(page, i) ? 1 : 0;
    teasers[i] = page.raw[i].truncated ? 1 : 0;
    prose[i] = prose_of(page, i);
    page.context[i].prose_so_far = all;
    all += prose[i];
  }
  spread(dates);
  spread(teasers);
  spread(prose);
  const double most = page.size() ? *std::max_element(prose.begin(), prose.end()) : 0;
  for (std::size_t i = 0; i < page.size(); ++i) {
    BlockContext& here = page.context[i];
    here.dates_around = dates[i];
    here.teasers_around = teasers[i];
    here.density = most > 0 ? prose[i] / most : 0;
    here.prose_so_far = all > 0 ? here.prose_so_far / all : 0;
  }
}

// The headline that shares most words with the prose of the page; the first of equal ones.
std::size_t best_headline(const Page& page) {
  std::size_t best = Page::nowhere;
  double most = 0;
  for (std::size_t i = 0; i < page.size(); ++i) {
    const RawLine& line = page.raw[i];
    if (!page.open_headline(i) || line.words < 3 || line.words > 40) continue;
    const double shared = page.context[i].shared_words();
    if (shared <= most) continue;
    most = shared;
    best = i;
  }
  return best;
}

void describe_title(Page& page) {
  const std::size_t title = best_headline(page);
  if (title == Page::nowhere) return;
  for (std::size_t i = 0; i < page.size(); ++i) {
    page.context[i].before_title = i < title;
    page.context[i].behind_title = i < title ? 0 : i - title;
  }
}

}  // namespace

void describe_context(Page& page) {
  page.context.assign(page.size(), {});
  describe_repetition(page);
  describe_cohesion(page);
  describe_neighbours(page);
  describe_surroundings(page);
  describe_title(page);
}

}  // namespace backfile
