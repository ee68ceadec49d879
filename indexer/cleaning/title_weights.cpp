// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/title_weights.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "indexer/cleaning/block_context.h"
#include "indexer/cleaning/block_features.h"
#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/landmarks.h"
#include "indexer/cleaning/site_names.h"

namespace backfile {
namespace {

// A title stands at most this many blocks before the text.
constexpr std::size_t longest_head = 60;

// Headlines before the first paragraph may score as text; so many of them are looked at.
constexpr std::size_t longest_start = 6;

// A headline is about what the text is about if it shares so many long words with its prose, and
// half of its own.
constexpr double fewest_shared = 2;

double cohesion(const Page& page, std::size_t i) { return page.context[i].cohesion; }
double shared(const Page& page, std::size_t i) {
  return std::min(page.context[i].shared_words(), 5.0);
}
double other_subject(const Page& page, std::size_t i) {
  return page.context[i].long_words >= 2 && cohesion(page, i) < 0.25;
}
bool is_kindred(const Page& page, std::size_t i) {
  return page.context[i].shared_words() >= fewest_shared && cohesion(page, i) >= 0.5;
}

double distance(const Page& page, std::size_t i) {
  const std::size_t text = page.text_begin;
  return std::log2(1 + static_cast<double>(i < text ? text - i : i - text));
}
double in_text(const Page& page, std::size_t i) { return i >= page.text_begin; }

double function_words(const Page& page, std::size_t i) {
  return share(page.raw[i].counts.function_words, page.raw[i].words);
}
double has_bar(const Page& page, std::size_t i) {
  return page.raw[i].text.find('|') != std::string::npos ||
         page.raw[i].text.find("»") != std::string::npos;
}
double begins_small(const Page& page, std::size_t i) {
  return !is_capitalised(page.raw[i].text) && !is_number(page.raw[i].text.substr(0, 1));
}

double kindred_before(const Page& page, std::size_t i) {
  for (std::size_t before = title_window(page).first; before < i; ++before) {
    if (is_kindred(page, before) && can_be_title(page, before)) return 1;
  }
  return 0;
}

double standfirst_behind(const Page& page, std::size_t i) {
  constexpr std::size_t near = 3;
  for (std::size_t next = i + 1; next <= i + near && next < page.size(); ++next) {
    if (page.raw[next].words > page.raw[i].words && is_kindred(page, next)) return 1;
  }
  return 0;
}

// Whether the title of the browser window stands before: "Harbour reopens | The Gazette".
double named_with_site(const Page& page, std::size_t i) {
  for (std::size_t before = title_window(page).first; before < i; ++before) {
    if (!site_name_behind(page.raw[before].text, page.raw[i].text).empty()) return 1;
  }
  return 0;
}

// Fitted by tests/bench/fit_block_weights.py.
constexpr std::array<BlockWeight, 20> weights = {{
    {"shared words", 0.71, shared},
    {"share of shared words", 1.47, cohesion},
    {"another subject", -0.55, other_subject},
    {"distance from the text", -0.59, distance},
    {"inside of the text", -1.43, in_text},
    {"1 or 2 title words", -0.81, has_words<0, 2>},
    {"3 or 4 title words", 0.68, has_words<3, 4>},
    {"5 to 14 title words", 1.12, has_words<5, 14>},
    {"15 to 20 title words", 0.01, has_words<15, 20>},
    {"over 20 title words", -1.01, has_words<21, 40>},
    {"share of function words", 0.92, function_words},
    {"share of numbers", -0.69, numbers},
    {"title repeated", 0.80, is_repeated},
    {"dates beside", 1.43, dates_around},
    {"bar", -0.70, has_bar},
    {"ends with a colon", -0.52, ends_with_colon},
    {"begins small", -1.61, begins_small},
    {"kindred headline before", -0.96, kindred_before},
    // By hand: the pages that the others were fitted to have no title of the window.
    {"before with its site", 3, named_with_site},
    {"longer kindred line behind", 1.00, standfirst_behind},
}};

}  // namespace

std::span<const BlockWeight> title_weights() { return weights; }

std::pair<std::size_t, std::size_t> title_window(const Page& page) {
  const std::size_t text = page.text_begin;
  std::size_t end = text;
  while (end < page.size() && end - text < longest_start && !page.open_paragraph(end)) ++end;
  return {text > longest_head ? text - longest_head : 0, std::min(end + 1, page.size())};
}

std::size_t likely_title(const Page& page) {
  std::size_t best = Page::nowhere;
  double most = 0;
  const auto [begin, end] = title_window(page);
  for (std::size_t i = begin; i < end; ++i) {
    if (!can_be_title(page, i)) continue;
    const double score = score_of(weights, page, i);
    if (best != Page::nowhere && score <= most) continue;
    best = i;
    most = score;
  }
  return best;
}

}  // namespace backfile
