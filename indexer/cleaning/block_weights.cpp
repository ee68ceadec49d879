// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/block_weights.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "common/text/ascii.h"
#include "indexer/cleaning/block_features.h"
#include "indexer/cleaning/caption_rules.h"
#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/related_blocks.h"
#include "indexer/cleaning/site_phrases.h"

namespace backfile {
namespace {

double logarithm(double count) { return std::log2(1 + count); }

// From this many words on the share of function words says something.
constexpr std::size_t fewest_counted_words = 5;

double one(const Page&, std::size_t) { return 1; }

double ends_full_stop(const Page& page, std::size_t i) { return page.raw[i].ends_full_stop; }
double is_asked(const Page& page, std::size_t i) {
  return page.raw[i].ends_sentence && !page.raw[i].ends_full_stop;
}
double is_truncated(const Page& page, std::size_t i) { return page.raw[i].truncated; }
double has_sentences(const Page& page, std::size_t i) {
  return std::min<double>(static_cast<double>(page.raw[i].sentences) - 1, 3);
}

double function_words(const Page& page, std::size_t i) {
  const RawLine& line = page.raw[i];
  return line.words < fewest_counted_words ? 0 : share(line.counts.function_words, line.words);
}
double long_without_function_words(const Page& page, std::size_t i) {
  const RawLine& line = page.raw[i];
  return line.words >= fewest_counted_words && share(line.counts.function_words, line.words) < 0.2;
}
double furniture_words(const Page& page, std::size_t i) {
  return std::min<double>(static_cast<double>(page.raw[i].counts.furniture_words), 4);
}
double capitals(const Page& page, std::size_t i) {
  const RawLine& line = page.raw[i];
  return line.words < fewest_counted_words ? 0 : share(line.counts.capitalised, line.words);
}
double has_comma(const Page& page, std::size_t i) { return page.raw[i].counts.commas > 0; }
double has_quotes(const Page& page, std::size_t i) { return page.raw[i].counts.quotes > 0; }
double is_list_item(const Page& page, std::size_t i) { return page.raw[i].list_item; }
double begins_small(const Page& page, std::size_t i) { return is_lower(page.raw[i].text[0]); }
double has_bar(const Page& page, std::size_t i) {
  return page.raw[i].text.find('|') != std::string::npos ||
         page.raw[i].text.find("»") != std::string::npos ||
         page.raw[i].text.find("©") != std::string::npos;
}

double is_furniture(const Page& page, std::size_t i) {
  return !page.open(i) && page.lines[i].part == Part::noise;
}
double is_related(const Page& page, std::size_t i) {
  return !page.open(i) && page.lines[i].part == Part::related;
}
double heads_links(const Page& page, std::size_t i) {
  return page.lines[i].rule == related_heading_rule;
}
double heads_comments(const Page& page, std::size_t i) { return page.lines[i].rule == "comments"; }
double is_comment(const Page& page, std::size_t i) {
  return page.lines[i].rule == "reader comment";
}
double is_footer(const Page& page, std::size_t i) {
  return page.lines[i].rule == "site footer" || page.lines[i].rule == "cookie notice";
}

double cohesion(const Page& page, std::size_t i) {
  return page.context[i].long_words < 2 ? 0 : page.context[i].cohesion;
}
double stands_alone(const Page& page, std::size_t i) {
  return page.context[i].long_words >= 4 && page.context[i].cohesion < 0.25;
}
double prose_before(const Page& page, std::size_t i) {
  return logarithm(page.context[i].prose_before);
}
double prose_behind(const Page& page, std::size_t i) {
  return logarithm(page.context[i].prose_behind);
}
double prose_around(const Page& page, std::size_t i) {
  return std::min(prose_before(page, i), prose_behind(page, i));
}
double scraps_before(const Page& page, std::size_t i) { return page.context[i].scraps_before; }
double scraps_behind(const Page& page, std::size_t i) { return page.context[i].scraps_behind; }
double comments_before(const Page& page, std::size_t i) {
  return page.context[i].comments_before > 0 ? 1 : 0;
}
double headings_before(const Page& page, std::size_t i) {
  return std::min<double>(static_cast<double>(page.context[i].headings_before), 3);
}
double teasers_around(const Page& page, std::size_t i) {
  return std::min(page.context[i].teasers_around, 2.0);
}
double density(const Page& page, std::size_t i) { return page.context[i].density; }
double prose_so_far(const Page& page, std::size_t i) { return page.context[i].prose_so_far; }
double is_credited(const Page& page, std::size_t i) {
  return is_credit_line(page.raw[i]) || is_credited_caption(page.raw[i]);
}
double promotes(const Page& page, std::size_t i) {
  return phrase_at_start(PhraseUse::newsletter_start, page.raw[i].key) > 0;
}
double addresses(const Page& page, std::size_t i) {
  return share(page.raw[i].counts.address_words, page.raw[i].words) *
         (page.raw[i].counts.quotes == 0);
}
double is_twin(const Page& page, std::size_t i) {
  return (i > 0 && page.raw[i - 1].text == page.raw[i].text) ||
         (i + 1 < page.size() && page.raw[i + 1].text == page.raw[i].text);
}
double before_title(const Page& page, std::size_t i) { return page.context[i].before_title; }
double behind_title(const Page& page, std::size_t i) {
  return logarithm(static_cast<double>(page.context[i].behind_title));
}
double late(const Page& page, std::size_t i) { return share(i, page.size()); }

// Fitted by tests/bench/fit_block_weights.py.
constexpr std::array<BlockWeight, 51> weights = {{
    {"any block", 1.75, one},
    {"one word or two", -0.44, has_words<0, 2>},
    {"3 to 5 words", 0.01, has_words<3, 5>},
    {"6 to 9 words", -0.43, has_words<6, 9>},
    {"10 to 15 words", -0.42, has_words<10, 15>},
    {"16 to 25 words", 0.07, has_words<16, 25>},
    {"26 to 50 words", 0.28, has_words<26, 50>},
    {"51 to 100 words", 0.31, has_words<51, 100>},
    {"over 100 words", 0.61, has_words<101, static_cast<std::size_t>(-1)>},
    {"full stop", 0.80, ends_full_stop},
    {"question or exclamation", 0.02, is_asked},
    {"colon", 0.80, ends_with_colon},
    {"cut off", 0.12, is_truncated},
    {"further sentences", 0.34, has_sentences},
    {"function words", 1.59, function_words},
    {"hardly any function words", 0.35, long_without_function_words},
    {"furniture words", -1.31, furniture_words},
    {"capitals", -1.30, capitals},
    {"numbers", 0.01, numbers},
    {"comma", 0.03, has_comma},
    {"quotation marks", 0.59, has_quotes},
    {"list item", 0.85, is_list_item},
    {"small first letter", 0.37, begins_small},
    {"bar or copyright", -1.29, has_bar},
    {"known furniture", -1.20, is_furniture},
    {"known link", -0.35, is_related},
    {"heading of links", -0.54, heads_links},
    {"heading of comments", -0.25, heads_comments},
    {"known comment", 0.62, is_comment},
    {"foot of the site", 0.28, is_footer},
    {"repeated", 0.33, is_repeated},
    {"cohesion", 0.54, cohesion},
    {"other subject", -0.34, stands_alone},
    {"prose before", -0.09, prose_before},
    {"prose behind", 0.01, prose_behind},
    {"prose on both sides", 0.02, prose_around},
    {"scraps before", -0.68, scraps_before},
    {"scraps behind", -0.62, scraps_behind},
    {"behind comments", -1.06, comments_before},
    {"headings of links before", -0.24, headings_before},
    {"dates around", -2.07, dates_around},
    {"teasers around", -1.16, teasers_around},
    {"density of prose", 2.52, density},
    {"prose so far", 0.01, prose_so_far},
    {"credit", -1.32, is_credited},
    {"promotion", -0.73, promotes},
    {"addresses the reader", -0.95, addresses},
    {"twice in a row", -2.48, is_twin},
    {"before the title", -1.55, before_title},
    {"far behind the title", -0.18, behind_title},
    {"late on the page", -0.54, late},
}};

}  // namespace

std::span<const BlockWeight> block_weights() { return weights; }

double block_score(const Page& page, std::size_t i) { return score_of(weights, page, i); }

}  // namespace backfile
