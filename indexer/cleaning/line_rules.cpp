// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/line_rules.h"

#include <array>

#include "indexer/cleaning/bylines.h"
#include "indexer/cleaning/caption_rules.h"
#include "indexer/cleaning/date_lines.h"
#include "indexer/cleaning/landmarks.h"
#include "indexer/cleaning/markup_captions.h"
#include "indexer/cleaning/markup_rules.h"
#include "indexer/cleaning/noise_rules.h"
#include "indexer/cleaning/picture_texts.h"
#include "indexer/cleaning/related_blocks.h"
#include "indexer/cleaning/related_lines.h"
#include "indexer/cleaning/site_names.h"
#include "indexer/cleaning/site_phrases.h"

namespace backfile {
namespace {

constexpr std::size_t shortest_standfirst_words = 5;

// A rule on one line, whatever stands around it.
template <bool (*rule)(const RawLine&)>
bool line_is(const Page& page, std::size_t i) {
  return rule(page.raw[i]);
}

// Whether something that could be the title stands before line `i`: "More from the summit" at the
// top is no heading of links.
bool has_content_before(const Page& page, std::size_t i) {
  constexpr std::size_t shortest_content_words = 3;
  for (std::size_t before = 0; before < i; ++before) {
    if (page.open(before) && page.raw[before].words >= shortest_content_words) return true;
  }
  return false;
}

bool is_link_in_one_line(const Page& page, std::size_t i) {
  return is_related_in_one_line(page.raw[i]) && has_content_before(page, i);
}

bool is_links_heading(const Page& page, std::size_t i) {
  if (!is_related_heading(page.raw[i])) return false;
  return has_use(page.raw[i].uses, PhraseUse::related_heading) || has_content_before(page, i);
}

bool is_title(const Page& page, std::size_t i) { return i == page.title; }

bool repeats_title(const Page& page, std::size_t i) {
  return page.title != Page::nowhere && page.in_head(i) &&
         page.raw[i].key == page.raw[page.title].key;
}

bool is_date(const Page& page, std::size_t i) { return i == page.date; }

bool is_other_date(const Page& page, std::size_t i) {
  if (!page.raw[i].dated) return false;
  const auto date = read_date_line(page.raw[i].text);
  return date && (date->labelled || date->only_updated || can_date_the_article(page, i));
}

bool is_byline(const Page& page, std::size_t i) {
  return (page.in_head(i) || page.in_tail(i)) && read_byline(page.raw[i].text);
}

bool is_dated_byline(const Page& page, std::size_t i) {
  return page.in_head(i) && read_dated_byline(page.raw[i].text);
}

bool is_reporting_credit(const Page& page, std::size_t i) {
  return read_reporting_credit(page.raw[i].text).has_value();
}

bool is_time_line(const Page& page, std::size_t i) {
  return i < page.size() && (page.raw[i].dated || is_relative_time(page.raw[i]));
}

bool is_name_beside_date(const Page& page, std::size_t i) {
  const bool beside = is_time_line(page, i + 1) || (i > 0 && is_time_line(page, i - 1));
  return beside && page.in_head(i) && read_names(page.raw[i].text);
}

bool is_role_below_byline(const Page& page, std::size_t i) {
  return i > 0 && page.is_part(i - 1, Part::byline) && is_author_role(page.raw[i].text);
}

bool is_source_line(const Page& page, std::size_t i) {
  return (page.in_head(i) || i + 1 >= page.tail_begin) && !named_source(page.raw[i].text).empty();
}

bool is_before_title(const Page& page, std::size_t i) {
  return page.title != Page::nowhere && i < page.title;
}

bool is_doubted(const Page& page, std::size_t i) { return page.doubted[i]; }

// A line that scores low may still be the standfirst, if it stands right below the title and is
// about the same as the text.
bool is_near_standfirst(const Page& page, std::size_t i) {
  constexpr double fewest_shared_words = 2;
  if (!page.doubted[i] || page.title == Page::nowhere || i <= page.title) return false;
  for (std::size_t between = page.title + 1; between < i; ++between) {
    if (!page.is_part(between, Part::noise)) return false;
  }
  return page.raw[i].words >= shortest_standfirst_words &&
         page.context[i].shared_words() >= fewest_shared_words;
}

bool is_standfirst(const Page& page, std::size_t i) {
  return page.title != Page::nowhere && i > page.title && i < page.first_paragraph &&
         page.first_paragraph != Page::nowhere && page.open_headline(i) &&
         page.raw[i].words >= shortest_standfirst_words;
}

bool is_quote(const Page& page, std::size_t i) {
  const std::string& text = page.raw[i].text;
  const bool opens = text[0] == '"' || text.compare(0, 3, "“") == 0;
  return opens && (text.back() == '"' || text.ends_with("”"));
}

bool is_list_item(const Page& page, std::size_t i) { return page.raw[i].list_item; }

bool is_subheading(const Page& page, std::size_t i) {
  return page.open_headline(i) && page.last_paragraph != Page::nowhere && i < page.last_paragraph;
}

bool is_paragraph(const Page& page, std::size_t i) { return !page.open_headline(i); }

bool is_any(const Page&, std::size_t) { return true; }

constexpr std::array<LineRule, 12> markup = {{
    {"comments by markup", Part::noise, is_comment_block},
    {"link by markup", Part::related, is_related_link},
    {"related by markup", Part::noise, is_related_detail},
    {"share by markup", Part::noise, is_share_block},
    {"newsletter by markup", Part::noise, is_newsletter_block},
    {"advertisement by markup", Part::noise, is_advertisement_block},
    {"cookies by markup", Part::noise, is_cookie_block},
    {"navigation by markup", Part::noise, is_navigation_block},
    {"footer by markup", Part::noise, is_footer_block},
    {"tags by markup", Part::noise, is_tag_block},
    {"author box by markup", Part::noise, is_author_box},
    {"player by markup", Part::noise, is_player_block},
}};

constexpr std::array<LineRule, 3> extent = {{
    {"link outside of the article", Part::related, is_outside_link},
    {"outside of the article", Part::noise, is_outside},
    {"nothing but links", Part::noise, is_link_list},
}};

constexpr std::array<LineRule, 16> site = {{
    {"canonical link", Part::noise, line_is<is_canonical_link>},
    {related_heading_rule, Part::noise, is_links_heading},
    {"comments", Part::noise, line_is<is_comments_line>},
    {"share line", Part::noise, line_is<is_share_line>},
    {"advertisement", Part::noise, line_is<is_advertisement>},
    {"cookie notice", Part::noise, line_is<is_cookie_notice>},
    {"newsletter box", Part::noise, line_is<is_newsletter_box>},
    {"reading aid", Part::noise, line_is<is_reading_aid>},
    {"time since publication", Part::noise, line_is<is_relative_time>},
    {"menu in one line", Part::noise, line_is<is_menu_bar>},
    {"breadcrumb", Part::noise, line_is<is_breadcrumb>},
    {"list of tags", Part::noise, line_is<is_tag_list>},
    {"site footer", Part::noise, line_is<is_site_footer>},
    {"link or file name", Part::noise, line_is<is_bare_link>},
    {"separator", Part::noise, line_is<is_separator>},
    {"related link in one line", Part::related, is_link_in_one_line},
}};

constexpr std::array<LineRule, 1> menu = {{{"menu", Part::noise, is_in_menu}}};

constexpr std::array<LineRule, 41> article = {{
    {"first headline", Part::title, is_title},
    {"teaser in a figure", Part::noise, is_figure_teaser},
    {markup_credit_rule, Part::caption, is_markup_credit},
    {markup_caption_rule, Part::caption, is_markup_caption},
    {"alt text that tells", Part::caption, is_picture_sentence},
    {"alt text", Part::noise, is_other_picture},
    {"byline by markup", Part::byline, is_markup_byline},
    {"title repeated", Part::noise, repeats_title},
    {"date line", Part::date, is_date},
    {"another date", Part::noise, is_other_date},
    {"detail by markup", Part::noise, is_markup_date},
    {"rubric by markup", Part::noise, is_rubric},
    {"byline", Part::byline, is_byline},
    {"name with a date", Part::byline, is_dated_byline},
    {"reporting credit", Part::byline, is_reporting_credit},
    {"name beside a date", Part::byline, is_name_beside_date},
    {"role below a byline", Part::byline, is_role_below_byline},
    {"named source", Part::source, is_source_line},
    {"credit in brackets", Part::caption, is_bracket_credited},
    {"credit behind a label", Part::caption, is_label_credited},
    {"agency tag in brackets", Part::caption, is_agency_tagged},
    {"labelled caption", Part::caption, is_labelled_caption},
    {"left and right caption", Part::caption, is_left_right_caption},
    {"credit alone", Part::caption, is_lone_credit},
    {"caption above its credit", Part::caption, is_above_credit},
    {"alt text before a caption", Part::caption, is_alt_text},
    {"place and date of a picture", Part::caption, is_placed_and_dated},
    {"photo that names itself", Part::caption, is_named_photo},
    {"said twice in a row", Part::caption, is_said_twice},
    {"before the title", Part::noise, is_before_title},
    {"above the body", Part::noise, is_markup_lead},
    {"loose end", Part::noise, is_loose_end},
    {"heading of nothing", Part::noise, is_idle_heading},
    {"standfirst", Part::body, is_near_standfirst},
    {low_score_rule, Part::noise, is_doubted},
    {"standfirst", Part::body, is_standfirst},
    {"list item", Part::body, is_list_item},
    {"quote", Part::body, is_quote},
    {"subheading", Part::body, is_subheading},
    {"paragraph", Part::body, is_paragraph},
    {"short line", Part::body, is_any},
}};

}  // namespace

std::span<const LineRule> markup_rules() { return markup; }
std::span<const LineRule> extent_rules() { return extent; }
std::span<const LineRule> site_rules() { return site; }
std::span<const LineRule> menu_rules() { return menu; }
std::span<const LineRule> article_rules() { return article; }

void apply_rules(Page& page, std::span<const LineRule> rules) {
  for (std::size_t i = 0; i < page.size(); ++i) {
    for (const auto& rule : rules) {
      if (!page.open(i)) break;
      if (!rule.applies(page, i)) continue;
      const bool link = rule.part == Part::related;
      page.decide(i, rule.part, rule.name, link ? LinkPart::headline : LinkPart::none);
    }
  }
}

}  // namespace backfile
