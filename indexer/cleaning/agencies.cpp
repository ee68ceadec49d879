// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/agencies.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/names.h"

namespace backfile {
namespace {

constexpr std::size_t longest_credit_words = 10;

// clang-format off
constexpr std::array<std::string_view, 26> picture_agencies = {
    "getty", "getty images", "istock", "istockphoto", "shutterstock", "alamy",
    "alamy stock photo", "adobe stock", "unsplash", "pexels", "pixabay", "depositphotos",
    "dreamstime", "wikimedia", "wikimedia commons", "flickr", "zuma", "zuma press", "sipa",
    "sipa usa", "rex features", "ap photo", "ap images", "reuters connect", "pa images",
    "epa-efe"};

constexpr std::array<std::string_view, 34> text_agencies = {
    "ap", "afp", "reuters", "pa", "epa", "dpa", "efe", "ansa", "pti", "ani", "ians", "xinhua",
    "tass", "upi", "kyodo", "yonhap", "bloomberg", "associated press", "the associated press",
    "agence france-presse", "press association", "pa media", "canadian press",
    "the canadian press", "anadolu", "anadolu agency", "bernama", "antara", "lusa", "aap", "cp",
    "belga", "apa", "ntb"};
// clang-format on

constexpr std::array<std::string_view, 16> picture_sources = {
    "handout",        "supplied",    "file",        "file photo",   "file image", "file pic",
    "screenshot",     "screengrab",  "screen grab", "contributed",  "provided",   "submitted",
    "courtesy photo", "stock photo", "stock image", "library image"};

template <typename List>
bool holds(const List& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

bool ends_with_word(std::string_view key, std::string_view word) {
  return key.size() > word.size() && key.substr(key.size() - word.size()) == word &&
         key[key.size() - word.size() - 1] == ' ';
}

// Agencies that the tables do not know call themselves so.
CreditKind kind_of_last_word(std::string_view key) {
  for (const auto word : {"images", "pictures", "photos", "photography", "photo agency"}) {
    if (ends_with_word(key, word)) return CreditKind::picture_agency;
  }
  for (const auto word : {"press agency", "news agency", "news service", "wire service"}) {
    if (ends_with_word(key, word)) return CreditKind::agency_tag;
  }
  return CreditKind::none;
}

CreditKind kind_of_word(std::string_view key) {
  if (holds(picture_agencies, key) || holds(picture_sources, key))
    return CreditKind::picture_agency;
  if (begins_with_words(key, "courtesy")) return CreditKind::picture_agency;
  return holds(text_agencies, key) ? CreditKind::agency_tag : CreditKind::none;
}

std::vector<std::string_view> credit_pieces(std::string_view credit) {
  return split_at(credit, credit.find('/') != std::string_view::npos ? "/" : " via ");
}

// "Tomas Reed/AFP", "AFP via Getty Images", "Reuters/Ana Costa/File Photo".
CreditKind kind_of_list(std::string_view credit) {
  const auto pieces = credit_pieces(credit);
  if (pieces.size() < 2 || !is_credit_wording(credit)) return CreditKind::none;
  // Codes in capitals look like names: "[MPH SP / NP SP]".
  const bool whole_name = std::any_of(pieces.begin(), pieces.end(), [](auto piece) {
    return is_name(piece) && words_of(piece).size() >= 2 && has_small_letter(piece);
  });
  return whole_name || names_agency(credit) ? CreditKind::picture_agency : CreditKind::none;
}

}  // namespace

bool is_credit_wording(std::string_view text) {
  const auto words = words_of(text);
  return !words.empty() && words.size() <= longest_credit_words && text.size() <= longest_credit &&
         std::all_of(words.begin(), words.end(), [](std::string_view word) {
           word = strip(word, "\"'(),;|");
           return word.empty() || is_capitalised(word) || is_number(word.substr(0, 1)) ||
                  is_domain(word) || word[0] == '@' || word[0] == '/' || word[0] == '&' ||
                  is_one_of(word,
                            {"via", "of", "the", "and", "for", "by", "courtesy", "de", "van", "von",
                             "file", "photo", "on", "-", "x", "iStock", "iStockphoto"});
         });
}

bool names_agency(std::string_view credit) {
  const auto pieces = credit_pieces(credit);
  return std::any_of(pieces.begin(), pieces.end(), [](auto piece) {
    return kind_of_word(phrase_key(piece)) != CreditKind::none;
  });
}

CreditKind kind_of_bare(std::string_view credit) {
  if (credit.empty() || credit.size() > longest_credit) return CreditKind::none;
  const std::string key = phrase_key(credit);
  const CreditKind word = kind_of_word(key);
  if (word != CreditKind::none) return word;
  const bool name = is_capitalised(credit) && is_credit_wording(credit);
  const CreditKind last = name ? kind_of_last_word(key) : CreditKind::none;
  if (last != CreditKind::none) return last;
  const bool says_photo =
      begins_with_words(credit, "AP Photo") || begins_with_words(credit, "AP Images");
  if (says_photo && is_credit_wording(credit)) return CreditKind::picture_label;
  return kind_of_list(credit);
}

}  // namespace backfile
