// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/language_tag.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/ascii.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

/// ISO 639-2, both variants, and 639-3 of the languages that are stemmed and of others that news
/// comes in, with ISO 639-1.
constexpr std::array<std::pair<std::string_view, std::string_view>, 61> three_letters = {{
    {"afr", "af"}, {"alb", "sq"}, {"ara", "ar"}, {"arm", "hy"}, {"baq", "eu"}, {"bel", "be"},
    {"ben", "bn"}, {"bul", "bg"}, {"cat", "ca"}, {"ces", "cs"}, {"chi", "zh"}, {"cym", "cy"},
    {"cze", "cs"}, {"dan", "da"}, {"deu", "de"}, {"dut", "nl"}, {"ell", "el"}, {"eng", "en"},
    {"est", "et"}, {"eus", "eu"}, {"fas", "fa"}, {"fin", "fi"}, {"fra", "fr"}, {"fre", "fr"},
    {"ger", "de"}, {"gle", "ga"}, {"glg", "gl"}, {"gre", "el"}, {"heb", "he"}, {"hin", "hi"},
    {"hrv", "hr"}, {"hun", "hu"}, {"hye", "hy"}, {"ind", "id"}, {"isl", "is"}, {"ita", "it"},
    {"jpn", "ja"}, {"kor", "ko"}, {"lav", "lv"}, {"lit", "lt"}, {"nep", "ne"}, {"nld", "nl"},
    {"nno", "nn"}, {"nob", "nb"}, {"nor", "no"}, {"per", "fa"}, {"pol", "pl"}, {"por", "pt"},
    {"ron", "ro"}, {"rum", "ro"}, {"rus", "ru"}, {"slk", "sk"}, {"slv", "sl"}, {"spa", "es"},
    {"srp", "sr"}, {"swe", "sv"}, {"tam", "ta"}, {"tur", "tr"}, {"ukr", "uk"}, {"vie", "vi"},
    {"zho", "zh"},
}};

/// Codes of ISO 639-2 that are of no one language.
constexpr std::array<std::string_view, 4> no_language = {"mis", "mul", "und", "zxx"};

std::string shortest_code(std::string code) {
  const auto found = std::find_if(three_letters.begin(), three_letters.end(),
                                  [&](const auto& row) { return row.first == code; });
  return found == three_letters.end() ? std::move(code) : std::string(found->second);
}

}  // namespace

std::string language_of(std::string_view tag) {
  const std::string lower = ascii_lower(without_runs_of_blanks(tag.substr(0, tag.find(','))));
  const auto end = std::find_if_not(lower.begin(), lower.end(), is_letter);
  if (end != lower.end() && *end != '-' && *end != '_') return {};
  std::string code(lower.begin(), end);
  const bool none = (code.size() != 2 && code.size() != 3) ||
                    std::find(no_language.begin(), no_language.end(), code) != no_language.end();
  return none ? std::string() : shortest_code(std::move(code));
}

}  // namespace backfile
