// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/body_lines.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "common/text/ascii.h"
#include "indexer/cleaning/capture_text.h"

namespace backfile {
namespace {

constexpr std::size_t longest_contact_words = 25;
constexpr std::size_t longest_contribution_words = 40;
constexpr std::size_t longest_note_words = 25;
constexpr std::size_t longest_link_words = 30;
constexpr std::size_t longest_label = 60;
constexpr std::size_t fewest_shouted_words = 7;

constexpr std::array<std::string_view, 11> viewer_labels = {
    "Enlarge this image",
    "toggle caption",
    "Toggle caption",
    "Hide caption",
    "Hide Caption",
    "Media playback is unsupported on your device",
    "Media playback is not supported on this device",
    "Media caption",
    "View image in fullscreen",
    "Open image in gallery",
    "Facebook Twitter Pinterest"};

bool has_any(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](auto part) { return text.find(part) != std::string_view::npos; });
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](auto start) { return begins_with_words(text, start); });
}

std::string_view without_viewer_label(std::string_view text) {
  for (const auto label : viewer_labels) {
    if (begins_with_words(text, label)) return strip(text.substr(label.size()), ",:");
  }
  return text;
}

bool is_in_brackets(std::string_view text) {
  return text.size() > 3 && ((text.front() == '(' && text.back() == ')') ||
                             (text.front() == '[' && text.back() == ']'));
}

// "updated at 9:40 p.m. et", but not "updated rules for ferries", and not what was news then.
bool begins_with_update(std::string_view key) {
  constexpr std::size_t longest_time_words = 9;
  const std::size_t digit = key.find_first_of("0123456789");
  return digit != std::string_view::npos && key.find(": ", digit) == std::string_view::npos &&
         key.find("] ", digit) == std::string_view::npos &&
         words_of(key).size() <= longest_time_words &&
         begins_with_any(key, {"updated", "last updated", "update at"}) &&
         has_any(key, {" a.m", " p.m", ":"});
}

// Words of notices, and of captions and credits, without their first letters.
constexpr std::array<std::string_view, 24> leftover_marks = {
    "hoto",     "mage",  "aption", "redit",   "©",        "opyright", "ewsletter", "ubscri",
    "ign up",   "inbox", "@",      "ookie",   "ontribut", "REUTERS",  "layback",   "pdated",
    "appeared", "eft",   "LEFT",   "ictured", "Click",    "browser",  "Facebook",  "email"};

bool has_leftover_mark(std::string_view text) {
  return std::any_of(leftover_marks.begin(), leftover_marks.end(),
                     [&](auto mark) { return text.find(mark) != std::string_view::npos; });
}

}  // namespace

// Longer paragraphs than these, in bytes, that end as a sentence does are text unless a mark says
// otherwise near their beginning, where labels stand, or near their end, where credits stand.
bool may_be_leftover(std::string_view paragraph) {
  constexpr std::size_t longest_leftover = 700;
  constexpr std::size_t short_line = 120;
  constexpr std::size_t near = 160;
  if (paragraph.size() > longest_leftover) return false;
  const bool sentence =
      paragraph.ends_with('.') || paragraph.ends_with('"') || paragraph.ends_with("”");
  if (paragraph.size() <= short_line || !sentence) return true;
  return has_leftover_mark(paragraph.substr(0, near)) ||
         has_leftover_mark(paragraph.substr(paragraph.size() - std::min(near, paragraph.size())));
}

bool is_contact_line(const RawLine& line) {
  if (line.words < 2 || line.words > longest_contact_words || line.sentences > 2) return false;
  const bool address =
      has_any(line.key, {"@", " on twitter", " on facebook", " on instagram", "[email protected]"});
  return address &&
         (begins_with_any(line.key, {"follow", "write to", "contact", "email", "e-mail", "send",
                                     "got a question", "have a tip", "got a tip"}) ||
          has_any(line.key, {" can be reached ", "reach him at", "reach her at", "follow him on",
                             "follow her on", "e-mail him", "email him", "email her"}));
}

bool is_contribution_line(const RawLine& line) {
  if (line.words > longest_contribution_words || line.sentences > 1) return false;
  for (const std::string_view work : {"report", "article", "story", "post", "column", "piece"}) {
    if (line.key.ends_with("contributed to this " + std::string(work))) return true;
  }
  return line.key.ends_with(" contributed") ||
         has_any(line.key, {" contributed reporting", " contributed additional reporting",
                            " contributed from "}) ||
         begins_with_any(line.key, {"contributing:", "with assistance by",
                                    "additional reporting by", "additional research by"});
}

bool is_article_note(const RawLine& line) {
  if (line.words > longest_note_words || line.sentences > 1) return false;
  std::string_view key = line.key;
  for (const std::string_view start : {"editor's note:", "note:", "correction:"}) {
    if (key.starts_with(start)) key = strip(key.substr(start.size()));
  }
  if (!begins_with_any(key, {"this story", "this article", "this post", "this report",
                             "this column", "this piece", "this essay"}))
    return begins_with_update(line.key);
  return has_any(line.key, {" updated", " corrected", "originally appeared", "first appeared",
                            "originally published", "first published", "published in partnership",
                            "material from", "based in part on"});
}

bool is_bracketed_link(const RawLine& line) {
  if (line.text[0] == '(' && line.words <= longest_link_words &&
      begins_with_any(line.key, {"graphic", "link to", "video via"}))
    return true;
  if (!is_in_brackets(line.text) || line.words > longest_link_words) return false;
  if (line.text[1] == ' ') return true;
  if (line.text[0] == '[' && begins_with_any(line.key, {"read", "see", "watch", "listen"}))
    return true;
  const std::size_t colon = line.text.find(':');
  if (colon == std::string::npos || colon > longest_label) return false;
  const std::string_view label = strip(std::string_view(line.text).substr(1, colon - 1));
  return !label.empty() && !has_small_letter(label);
}

bool is_glued_link(const RawLine& line) {
  const std::string_view text = line.text;
  const std::size_t colon = std::min(text.find(':'), text.size());
  if (colon < 2 || colon > longest_label || colon + 2 >= text.size()) return false;
  const bool capitals = !has_small_letter(text.substr(0, colon));
  const bool glued = is_upper(text[colon + 1]) && (capitals || is_lower(text[colon + 2]));
  return glued && line.words > 3 && line.words <= longest_link_words && line.sentences == 1 &&
         !line.ends_full_stop;
}

bool is_shouted_link(const RawLine& line) {
  return line.words >= fewest_shouted_words && line.words <= longest_link_words &&
         !line.ends_full_stop && !has_small_letter(line.text) &&
         std::any_of(line.text.begin(), line.text.end(), is_upper);
}

bool is_player_line(const RawLine& line) {
  const std::string_view last = std::string_view(line.text).substr(line.text.rfind(' ') + 1);
  const bool embedded = line.words <= longest_link_words && last.starts_with("www.") &&
                        last.find('/') == std::string_view::npos && is_link(last);
  const bool hosted = line.words <= 4 && last == "YouTube";
  return embedded || hosted || line.key.ends_with(" on scribd") ||
         (line.words > 3 && last == "Listen") ||
         has_any(line.text, {"Replay More Videos", "Listen ·", "browser does not support"}) ||
         begins_with_any(line.text, {"JUST WATCHED", "MUST WATCH"});
}

bool is_markup(const RawLine& line) {
  return has_any(line.text, {"=\"", "&amp;amp;", "/>", "<!", "-->"}) &&
         (line.words == 1 || line.text.front() == '<');
}

bool is_click_line(const RawLine& line) {
  return line.words <= longest_link_words && line.sentences == 1 &&
         line.key.ends_with(" click here");
}

bool is_poll_box(const RawLine& line) {
  return line.words <= longest_link_words && has_any(line.key, {"?"}) &&
         (line.key.ends_with(" vote now") || line.key.ends_with(" vote here now") ||
          line.key.ends_with(" vote here"));
}

bool is_read_more_link(const RawLine& line) {
  return line.words > 3 && line.words <= longest_link_words && line.text.ends_with(" Read more");
}

bool is_photo_in_brackets(const RawLine& line) {
  constexpr std::size_t longest_note = 60;
  const std::string_view text = line.text;
  const std::size_t open = text.ends_with(')') ? text.rfind('(') : std::string_view::npos;
  return open != std::string_view::npos && text.size() - open <= longest_note &&
         has_any(text.substr(open), {" photo: ", " photo by "});
}

bool is_address_line(const RawLine& line) {
  constexpr std::size_t longest_name_words = 12;
  const std::string_view text = line.text;
  const std::size_t blank = text.rfind(' ');
  if (blank == std::string_view::npos || blank == 0 || line.words > longest_name_words)
    return false;
  const std::string_view last = strip(text.substr(blank + 1), "().");
  const bool address = is_link(last) || (last.find('/') != std::string_view::npos &&
                                         is_domain(last.substr(0, last.find('/'))));
  return address && (text[blank - 1] == ':' || text[blank - 1] == '-');
}

std::string_view said_once(std::string_view text) {
  const std::size_t middle = text.size() / 2;
  const bool twice = text.size() % 2 == 1 && text[middle] == ' ' &&
                     text.substr(middle + 1) == text.substr(0, middle);
  return twice ? text.substr(0, middle) : text;
}

std::string without_viewer_labels(std::string_view text) {
  std::string_view rest = text;
  for (std::string_view before; rest != before;) {
    before = rest;
    rest = without_viewer_label(rest);
  }
  return std::string(rest.size() < text.size() ? said_once(rest) : text);
}

}  // namespace backfile
