// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/credits.h"

#include <array>

#include "indexer/cleaning/capture_text.h"

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

// Who a labelled credit names: "Tomas Reed" of "Photo: Tomas Reed", "Photo by Tomas Reed",
// "© Tomas Reed". Empty if `text` is no labelled credit.
std::string_view labelled_credit(std::string_view text) {
  // What a label begins with, and the first byte of "©".
  constexpr std::string_view first_letters = "PICS\xc2";
  if (text.empty() || first_letters.find(text[0]) == std::string_view::npos) return {};
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
  if (text.substr(0, 2) == "©") who = text.substr(2);
  who = strip(who, ":/,");
  if (begins_with_words(who, "by") || begins_with_words(who, "of")) who = strip(who.substr(2));
  return is_credit_wording(who) ? who : std::string_view{};
}

CreditSplit split_brackets(std::string_view line) {
  const std::string_view whole = strip(line, ".");
  if (whole.empty() || (whole.back() != ')' && whole.back() != ']')) return {.text = line};
  const std::size_t open = whole.find_last_of(whole.back() == ')' ? '(' : '[');
  if (open == std::string_view::npos || whole.size() - open > longest_credit) return {.text = line};
  const std::string_view inside = strip(whole.substr(open + 1, whole.size() - open - 2));
  if (inside.empty()) return {.text = line};
  CreditSplit split{.text = strip(whole.substr(0, open)), .credit = labelled_credit(inside)};
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
  if (before.back() >= 'a' && before.back() <= 'z') return false;  // What most words end with.
  const std::string_view last = before.substr(before.size() > 3 ? before.size() - 3 : 0);
  return std::string_view(".!?|/)\"-").find(before.back()) != std::string_view::npos ||
         is_one_of(last, {"—", "–", "”", "’"});
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
    if (credit.empty()) continue;
    const bool plain_word = begins_with_words(tail, "Image") || begins_with_words(tail, "Source");
    if (plain_word && !is_boundary(line, at)) continue;
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

}  // namespace

CreditSplit split_credit(std::string_view line) {
  for (const auto split : {split_brackets, split_label, split_bare}) {
    const CreditSplit found = split(line);
    if (found.kind != CreditKind::none) return found;
  }
  return {.text = line};
}

}  // namespace backfile
