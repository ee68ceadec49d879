// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/body_rules.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/cleaning/body_lines.h"
#include "indexer/cleaning/bylines.h"
#include "indexer/cleaning/caption_rules.h"
#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/date_lines.h"
#include "indexer/cleaning/line_rules.h"
#include "indexer/cleaning/noise_rules.h"
#include "indexer/cleaning/page.h"
#include "indexer/cleaning/related_lines.h"
#include "indexer/cleaning/site_names.h"
#include "indexer/cleaning/site_phrases.h"

namespace backfile {
namespace {

// Where the author is told of, and how long that is at most, in bytes.
constexpr std::size_t last_paragraphs = 3;
constexpr std::size_t longest_biography = 700;

// Marks alone, like "***", have no key, and neither have paragraphs that nobody looks at.
constexpr std::size_t most_words_without_key = 20;

constexpr std::size_t longest_byline_words = 14;
constexpr std::size_t most_words_of_names = 8;

template <bool (*rule)(const RawLine&)>
bool line_is(const Page& page, std::size_t i) {
  return rule(page.raw[i]);
}

std::string_view strip_dash(std::string_view text) {
  for (const std::string_view dash : {"–", "—"}) {
    if (text.starts_with(dash)) return strip(text.substr(dash.size()));
  }
  return text;
}

bool is_link_heading(const RawLine& line) {
  return line.key == "more" || is_phrase(PhraseUse::related_heading, line.key) ||
         (line.text.back() == ':' && is_related_heading(line));
}

bool is_reporting_note(const Page& page, std::size_t i) {
  return is_contribution_line(page.raw[i]) || read_reporting_credit(page.raw[i].text).has_value();
}

bool has_viewer_labels(const Page& page, std::size_t i) {
  return page.lines[i].text != page.raw[i].text;
}

bool is_viewer_alone(const Page& page, std::size_t i) {
  return has_viewer_labels(page, i) && words_of(page.lines[i].text).size() < 2;
}

// Nothing but names: read_names takes what a person is behind a comma too.
bool is_only_names(std::string_view text) {
  const auto words = words_of(text);
  return words.size() >= 2 && words.size() <= most_words_of_names && read_names(text) &&
         std::all_of(words.begin(), words.end(), [](std::string_view word) {
           return is_capitalised(word) || is_one_of(word, {"and", "&", "de", "van", "von", "der"});
         });
}

// Names among the first two paragraphs are those of who wrote the article.
bool is_name_at_the_top(const Page& page, std::size_t i) {
  return i < 2 && is_only_names(without_list_mark(page.raw[i].text));
}

bool is_quoted(std::string_view text) {
  return (text.starts_with("“") && text.ends_with("”")) ||
         (text.starts_with("\"") && text.ends_with("\""));
}

// "- Ana Costa", unless it names who said what is quoted before it.
bool is_signed(const Page& page, std::size_t i) {
  const std::string_view text = page.raw[i].text;
  const std::string_view name = strip(without_list_mark(text), "-");
  const bool dash = text.starts_with("-") || text.starts_with("–") || text.starts_with("—");
  if (!dash || i == 0 || text.ends_with('.') || !is_only_names(strip_dash(name))) return false;
  const std::string_view before = page.raw[i - 1].text;
  return !is_quoted(before);
}

// "Ana Costa, Business correspondent".
bool is_name_and_role(const Page& page, std::size_t i) {
  const std::string_view text = page.raw[i].text;
  const std::size_t comma = text.find(", ");
  const bool listed = text.ends_with(':') || text.find_first_of("0123456789") < text.size();
  return comma != std::string_view::npos && page.raw[i].words <= longest_byline_words && !listed &&
         is_author_role(text.substr(comma + 2)) && is_only_names(text.substr(0, comma));
}

// All but the capitals of a corpus that has no others.
bool is_shouted_among_others(const Page& page, std::size_t i) {
  const auto has_small = [&](std::size_t at) { return has_small_letter(page.raw[at].text); };
  return is_shouted_link(page.raw[i]) &&
         ((i > 0 && has_small(i - 1)) || (i + 1 < page.size() && has_small(i + 1)));
}

bool is_byline(const Page& page, std::size_t i) {
  std::string_view text = page.raw[i].text;
  for (const std::string_view kind : {"Analysis", "Opinion", "Review"}) {
    if (begins_with_words(text, kind)) text = strip(text.substr(kind.size()), ":");
  }
  return page.raw[i].words <= longest_byline_words && !page.raw[i].ends_full_stop &&
         read_byline(text).has_value();
}

// Elsewhere a date heads a part of the article.
bool is_date_at_an_end(const Page& page, std::size_t i) {
  return (i < 2 || i + 2 >= page.size()) && read_date_line(page.raw[i].text).has_value();
}

bool is_role_below_byline(const Page& page, std::size_t i) {
  return i > 0 && page.is_part(i - 1, Part::byline) && is_author_role(page.raw[i].text);
}

// The sure rules of captures, without those that need the whole page, and what only text
// extractors leave.
constexpr std::array<LineRule, 40> rules = {{
    {"canonical link", Part::noise, line_is<is_canonical_link>},
    {"player", Part::noise, line_is<is_player_line>},
    {"viewer of pictures", Part::noise, is_viewer_alone},
    {"caption in a viewer", Part::caption, has_viewer_labels},
    {"comments", Part::noise, line_is<is_comments_line>},
    {"share line", Part::noise, line_is<is_share_line>},
    {"contact line", Part::noise, line_is<is_contact_line>},
    {"advertisement", Part::noise, line_is<is_advertisement>},
    {"cookie notice", Part::noise, line_is<is_cookie_notice>},
    {"newsletter box", Part::noise, line_is<is_newsletter_box>},
    {"reading aid", Part::noise, line_is<is_reading_aid>},
    {"time since publication", Part::noise, line_is<is_relative_time>},
    {"note about the article", Part::noise, line_is<is_article_note>},
    {"list of tags", Part::noise, line_is<is_tag_list>},
    {"site footer", Part::noise, line_is<is_site_footer>},
    {"link or file name", Part::noise, line_is<is_bare_link>},
    {"markup", Part::noise, line_is<is_markup>},
    {"line to click", Part::noise, line_is<is_click_line>},
    {"poll box", Part::noise, line_is<is_poll_box>},
    {"address", Part::noise, line_is<is_address_line>},
    {"date at an end", Part::noise, is_date_at_an_end},
    {"separator", Part::noise, line_is<is_separator>},
    {"related heading", Part::noise, line_is<is_link_heading>},
    {"link in brackets", Part::related, line_is<is_bracketed_link>},
    {"related link in one line", Part::related, line_is<is_related_in_one_line>},
    {"link with Read more", Part::related, line_is<is_read_more_link>},
    {"link behind a label", Part::related, line_is<is_glued_link>},
    {"link in capitals", Part::related, is_shouted_among_others},
    {"reporting credit", Part::byline, is_reporting_note},
    {"byline", Part::byline, is_byline},
    {"name at the top", Part::byline, is_name_at_the_top},
    {"signature", Part::byline, is_signed},
    {"name and role", Part::byline, is_name_and_role},
    {"role below a byline", Part::byline, is_role_below_byline},
    {"credit in brackets", Part::caption, is_bracket_credited},
    {"credit behind a label", Part::caption, is_label_credited},
    {"photo in brackets", Part::caption, line_is<is_photo_in_brackets>},
    {"labelled caption", Part::caption, is_labelled_caption},
    {"left and right caption", Part::caption, is_left_right_caption},
    {"credit alone", Part::caption, is_lone_credit},
}};

// What nobody needs to look at is a long paragraph to its neighbours.
RawLine plain_paragraph(const std::string& text) {
  RawLine line;
  line.text = text;
  line.words = text.size();  // More than any rule takes.
  line.sentences = line.words;
  line.ends_sentence = line.ends_full_stop = true;
  return line;
}

Page page_of(const std::vector<std::string>& body) {
  std::vector<RawLine> lines;
  std::vector<bool> looked_at;
  for (std::size_t i = 0; i < body.size(); ++i) {
    looked_at.push_back(may_be_leftover(body[i]) || (i + last_paragraphs >= body.size() &&
                                                     body[i].size() <= longest_biography));
    lines.push_back(looked_at[i] ? describe_line(said_once(body[i])) : plain_paragraph(body[i]));
    lines.back().number = i + 1;
  }
  Page page = make_page(std::move(lines));
  for (std::size_t i = 0; i < body.size(); ++i)
    if (looked_at[i]) page.lines[i].text = without_viewer_labels(page.raw[i].text);
  return page;
}

// "Ana Costa is a columnist of the Gazette.", in the last three paragraphs.
bool is_about_author(const Page& page, std::size_t i, const std::vector<std::string>& authors) {
  const std::string_view key = page.raw[i].key;
  return i + last_paragraphs >= page.size() && !key.empty() &&
         std::any_of(authors.begin(), authors.end(), [&](const std::string& author) {
           if (author.empty() || !begins_with_words(key, author)) return false;
           const std::string_view rest = strip(key.substr(author.size()), ",");
           return begins_with_words(rest, "is") || begins_with_words(rest, "covers") ||
                  begins_with_words(rest, "writes") || begins_with_words(rest, "can be reached") ||
                  begins_with_words(rest, "reports on");
         });
}

// "USAToday", "USA TODAY Network" where the source is USA TODAY.
bool names_source(std::string_view key, std::string_view source) {
  if (source.empty() || key.size() > 2 * source.size() + 16) return false;
  if (key == source) return true;
  std::string one(key);
  std::string other(source);
  std::erase(one, ' ');
  std::erase(other, ' ');
  if (one == other) return true;
  return begins_with_words(key, source) &&
         is_one_of(strip(key.substr(source.size())),
                   {"network", "magazine", "opinion", "staff", "news", "editorial board"});
}

// Lines that say again what a field of the article says.
void mark_repetitions(Page& page, const Article& article) {
  const std::string title = phrase_key(article.title);
  const std::string source = phrase_key(article.source);
  std::vector<std::string> authors;
  for (const auto& author : article.authors) authors.push_back(phrase_key(author));
  for (std::size_t i = 0; i < page.size(); ++i) {
    std::string_view key = page.raw[i].key;
    if (key.empty()) continue;
    if (begins_with_words(key, "by")) key = strip(key.substr(2));
    const bool author = std::find(authors.begin(), authors.end(), key) != authors.end();
    if (author) page.decide(i, Part::byline, "name of the author");
    if (is_about_author(page, i, authors)) page.decide(i, Part::noise, "about the author");
    if (key == title) page.decide(i, Part::noise, "title repeated");
    if (names_source(key, source)) page.decide(i, Part::noise, "name of the source");
  }
}

}  // namespace

std::vector<CaptureLine> label_body(const Article& article) {
  Page page = page_of(article.body);
  mark_repetitions(page, article);
  find_paragraphs(page);
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (page.raw[i].key.empty() && page.raw[i].words > most_words_without_key) continue;
    for (const auto& rule : rules) {
      if (page.open(i) && rule.applies(page, i)) page.decide(i, rule.part, rule.name);
    }
  }
  return std::move(page.lines);
}

}  // namespace backfile
