// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/credits.h"

#include <array>

#include "common/text/ascii.h"
#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/site_phrases.h"

namespace backfile {
namespace {

// The words that name a credit; the longer ones first where one begins another.
// clang-format off
constexpr std::array<std::string_view, 29> labels = {
    "Photo credit", "Photo Credit", "PHOTO CREDIT", "Image credit", "Image Credit",
    "Picture credit", "Photo courtesy", "Image courtesy", "Photo source", "Image source",
    "Image Source", "Image copyright", "Image Copyright", "Photographs", "Photograph",
    "Photography", "Photos", "Photo", "PHOTO", "Pictures", "Picture", "Pic", "Image", "IMAGE",
    "Images", "Illustration", "Credit", "CREDIT", "Source"};
// clang-format on

// What follows a label in another language than English and a colon or slash: "Foto: Ana Costa".
std::string_view behind_foreign_label(std::string_view text) {
  constexpr std::size_t longest_label = 30;  // Bytes.
  if (text.substr(0, longest_label).find_first_of(":/") == text.npos) return {};
  const std::string lower = lower_case(text.substr(0, longest_label));
  const std::size_t label = phrase_at_start(PhraseUse::credit_label, lower);
  if (label == 0) return {};
  const std::string_view rest = strip(text.substr(label));
  return rest.starts_with(':') || rest.starts_with('/') ? rest : std::string_view{};
}

// Whether a label of any language begins with that byte, the first one of "©" included.
bool can_begin_label(char byte) {
  constexpr std::string_view bytes = "PICSFBQGpicsfbqg\xC2";
  return bytes.find(byte) != bytes.npos;
}

// What follows a label: "Tomas Reed" of "Photo: Tomas Reed", "Photo by Tomas Reed",
// "© Tomas Reed". Empty if `text` begins with none.
std::string_view behind_label(std::string_view text) {
  if (text.empty() || !can_begin_label(text.front())) return {};
  std::string_view who;
  for (const auto label : labels) {
    if (!begins_with_words(text, label)) continue;
    const std::string_view rest = text.substr(label.size());
    const bool joined = is_one_of(label, {"Image source", "Image Source", "Image copyright",
                                          "Image Copyright", "Photo courtesy", "Image courtesy"});
    if (rest.substr(0, 1) == ":" || rest.substr(0, 2) == " :" || rest.substr(0, 1) == "/")
      who = rest;
    if (begins_with_words(rest, " by") || begins_with_words(rest, " By")) who = rest.substr(3);
    if (joined) who = rest;
    if (!who.empty()) break;
  }
  if (who.empty()) who = behind_foreign_label(text);
  if (text.substr(0, 2) == "©") who = text.substr(2);
  who = strip(who, ":/,");
  if (begins_with_words(who, "by") || begins_with_words(who, "of")) who = strip(who.substr(2));
  return who;
}

// Who a labelled credit names; empty if `text` is none.
std::string_view labelled_credit(std::string_view text) {
  const std::string_view who = behind_label(text);
  return is_credit_wording(who) ? who : std::string_view{};
}

// What follows a label in small letters, which only brackets make sure: "(credit: Ana Costa)".
std::string_view behind_small_label(std::string_view inside) {
  for (const std::string_view label : {"credit", "photo credit", "image credit", "photo", "image",
                                       "picture", "photo by", "image by", "photo courtesy of"}) {
    if (!begins_with_words(inside, label)) continue;
    const std::string_view rest = inside.substr(label.size());
    const bool joined = rest.starts_with(':') || label.ends_with("by") || label.ends_with("of");
    const std::string_view who = strip(rest, ":");
    if (joined && is_credit_wording(who)) return who;
  }
  return {};
}

CreditSplit split_brackets(std::string_view line) {
  const std::string_view whole = strip(line, ".");
  if (whole.empty() || (whole.back() != ')' && whole.back() != ']')) return {.text = line};
  const std::size_t open = whole.find_last_of(whole.back() == ')' ? '(' : '[');
  if (open == std::string_view::npos || whole.size() - open > longest_credit) return {.text = line};
  const std::string_view inside = strip(whole.substr(open + 1, whole.size() - open - 2));
  if (inside.empty()) return {.text = line};
  CreditSplit split{.text = strip(whole.substr(0, open)), .credit = labelled_credit(inside)};
  if (split.credit.empty()) split.credit = behind_small_label(inside);
  split.kind = split.credit.empty() ? kind_of_bare(inside) : CreditKind::picture_label;
  if (split.credit.empty()) split.credit = inside;
  split.in_brackets = true;
  // "Pittsburgh (PA)." goes on as a sentence, "Reed (Pa.)" is an abbreviation.
  const bool inside_sentence = whole.size() < line.size() || inside.back() == '.';
  if (split.kind == CreditKind::agency_tag && inside_sentence) split.kind = CreditKind::none;
  return split.kind == CreditKind::none ? CreditSplit{.text = line} : split;
}

// Whether a caption can end right before a credit that starts at `at`.
bool is_boundary(std::string_view line, std::size_t at) {
  const std::string_view before = strip(line.substr(0, at));
  if (before.empty()) return true;
  if (is_lower(before.back())) return false;  // What most words end with.
  const std::string_view last = before.substr(before.size() > 3 ? before.size() - 3 : 0);
  return std::string_view(".!?|/)\"-").find(before.back()) != std::string_view::npos ||
         is_one_of(last, {"—", "–", "”", "’"});
}

// Whether the label that `text` begins with is a word of sentences as well.
bool is_plain_word(std::string_view text) {
  const std::string word = lower_case(text.substr(0, text.find_first_of(" :/")));
  return is_one_of(word, {"image", "source", "bild", "bilder", "quelle", "grafik", "illustration",
                          "imagen", "fuente", "immagine", "fonte", "imagem"}) &&
         !begins_with_words(text, "Illustration");
}

// The last place where a label or "©" stands with a credit behind it. Labels that are plain words
// ("Image", "Source") need a boundary before them; "Photograph:" is certain anywhere.
CreditSplit split_label(std::string_view line) {
  const std::size_t from = line.size() > longest_credit ? line.size() - longest_credit : 0;
  for (std::size_t at = from; at < line.size(); ++at) {
    const bool word_starts = at == 0 || line[at - 1] == ' ' || line[at - 1] == '(';
    if (!word_starts) continue;
    const std::string_view tail = line.substr(at);
    const std::string_view credit = labelled_credit(tail);
    if (credit.empty() || (is_plain_word(tail) && !is_boundary(line, at))) continue;
    return {.text = strip(line.substr(0, at), "|/-"),
            .credit = credit,
            .kind = CreditKind::picture_label};
  }
  return {.text = line};
}

// "... at dawn. Tomas Reed/AFP", "... at dawn | Getty Images": a bare credit behind the last
// sentence, or a line that is nothing else and names an agency.
CreditSplit split_bare(std::string_view line) {
  const std::size_t from = line.size() > longest_credit ? line.size() - longest_credit : 0;
  for (std::size_t at = from; at < line.size(); ++at) {
    if (at != 0 && (line[at - 1] != ' ' || !is_boundary(line, at))) continue;
    const std::string_view tail = strip(line.substr(at), ".");
    const CreditKind kind = kind_of_bare(tail);
    if (kind == CreditKind::none) continue;
    const bool certain = at == 0 ? names_agency(tail) : kind != CreditKind::agency_tag;
    if (certain) return {.text = strip(line.substr(0, at), "|"), .credit = tail, .kind = kind};
  }
  return {.text = line};
}

// The position of the bracket that the one at the end of `line` closes, or npos.
std::size_t opening_bracket(std::string_view line) {
  if (!line.ends_with(')') && !line.ends_with(']')) return line.npos;
  const char close = line.back();
  const char open = close == ')' ? '(' : '[';
  std::size_t depth = 0;
  for (std::size_t at = line.size(); at-- > 0;) {
    if (line[at] == close) ++depth;
    if (line[at] == open && --depth == 0) return at;
  }
  return line.npos;
}

// Whether text in brackets could be anything else: "(left)", "(2019)", "(Mitte)".
bool is_ambiguous(std::string_view inside) {
  if (names_agency(inside)) return false;
  const bool one_word = inside.find_first_of(" /") == inside.npos;
  return !is_credit_wording(inside) || (one_word && !is_domain(inside)) ||
         is_number(inside.substr(0, 1));
}

// Whether a whole caption is a credit: "Ana Costa/Corvid", "Ana Costa, Associated Press".
bool is_bare_credit(std::string_view line) {
  if (line.find(". ") != line.npos || line.find(": ") != line.npos) return false;
  if (kind_of_bare(line) != CreditKind::none) return true;
  const std::size_t comma = line.rfind(", ");
  return comma != line.npos && is_credit_wording(line) &&
         names_agency(strip(line.substr(comma + 2)));
}

}  // namespace

CreditSplit split_caption(std::string_view line) {
  const bool credit_alone = line.starts_with("©") || is_bare_credit(line);
  if (credit_alone) return {.credit = named_credit(line), .kind = CreditKind::picture_label};
  const CreditSplit sure = split_credit(line);
  const bool label_left = is_phrase(PhraseUse::credit_label, phrase_key(sure.text));
  if (label_left) return {.credit = sure.credit, .kind = CreditKind::picture_label};
  if (sure.kind != CreditKind::none) return sure;
  const std::string_view whole = strip(line);
  const std::size_t open = opening_bracket(whole);
  if (open == whole.npos || whole.size() - open > longest_credit) return sure;
  const std::string_view inside = strip(whole.substr(open + 1, whole.size() - open - 2));
  const std::string_view labelled = behind_label(inside);
  if (labelled.empty() && is_ambiguous(inside)) return sure;
  return {.text = strip(whole.substr(0, open)),
          .credit = labelled.empty() ? inside : labelled,
          .kind = CreditKind::picture_label,
          .in_brackets = true};
}

std::string_view named_credit(std::string_view line) {
  const CreditSplit split = split_credit(line);
  const bool in_brackets = opening_bracket(line) == 0;
  std::string_view who = in_brackets ? strip(line.substr(1, line.size() - 2)) : line;
  if (split.kind != CreditKind::none && split.text.empty()) who = split.credit;
  // Labels for screen readers are joined to what follows: "CreditAna Costa".
  constexpr std::string_view joined = "Credit";
  for (std::size_t before = 0; before != who.size();) {
    before = who.size();
    if (const std::string_view behind = behind_label(who); !behind.empty()) who = behind;
    if (who.starts_with(joined)) who = strip(who.substr(joined.size()), ".:");
  }
  return who;
}

CreditSplit split_credit(std::string_view line) {
  for (const auto split : {split_brackets, split_label, split_bare}) {
    const CreditSplit found = split(line);
    if (found.kind != CreditKind::none) return found;
  }
  return {.text = line};
}

}  // namespace backfile
