// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/dates/date_names.h"

#include <algorithm>
#include <array>

#include "indexer/cleaning/date_words.h"

namespace backfile {

namespace {

struct MonthName {
  std::string_view name;
  int month;
};

/// Those that are not English, and abbreviations that are no beginning of an English name.
constexpr std::array<MonthName, 80> foreign_names = {{
    {"januar", 1},     {"jänner", 1},    {"janvier", 1},   {"janv", 1},       {"gennaio", 1},
    {"gen", 1},        {"enero", 1},     {"ene", 1},       {"janeiro", 1},    {"januari", 1},
    {"februar", 2},    {"février", 2},   {"févr", 2},      {"fév", 2},        {"febbraio", 2},
    {"febrero", 2},    {"fevereiro", 2}, {"fev", 2},       {"februari", 2},   {"märz", 3},
    {"maerz", 3},      {"mär", 3},       {"mrz", 3},       {"mars", 3},       {"marzo", 3},
    {"março", 3},      {"maart", 3},     {"mrt", 3},       {"avril", 4},      {"avr", 4},
    {"aprile", 4},     {"abril", 4},     {"abr", 4},       {"mai", 5},        {"maggio", 5},
    {"mag", 5},        {"mayo", 5},      {"maio", 5},      {"mei", 5},        {"juni", 6},
    {"juin", 6},       {"giugno", 6},    {"giu", 6},       {"junio", 6},      {"junho", 6},
    {"juli", 7},       {"juillet", 7},   {"juil", 7},      {"luglio", 7},     {"lug", 7},
    {"julio", 7},      {"julho", 7},     {"août", 8},      {"agosto", 8},     {"ago", 8},
    {"augustus", 8},   {"settembre", 9}, {"set", 9},       {"setembro", 9},   {"septiembre", 9},
    {"septembre", 9},  {"oktober", 10},  {"okt", 10},      {"octobre", 10},   {"ottobre", 10},
    {"ott", 10},       {"octubre", 10},  {"outubro", 10},  {"out", 10},       {"novembre", 11},
    {"noviembre", 11}, {"novembro", 11}, {"dezember", 12}, {"dez", 12},       {"décembre", 12},
    {"déc", 12},       {"dicembre", 12}, {"dic", 12},      {"diciembre", 12}, {"dezembro", 12},
}};

struct ZoneName {
  std::string_view name;
  int minutes;
};

/// The names of RFC 822, and of regions that news comes from, which the cleaner's table leaves out
/// because they are words, or mean something else too on web pages.
constexpr std::array<ZoneName, 16> more_zones = {{
    {"ut", 0},
    {"cst", -360},
    {"ast", -240},
    {"adt", -180},
    {"akst", -540},
    {"akdt", -480},
    {"hst", -600},
    {"wet", 0},
    {"west", 60},
    {"msk", 180},
    {"sast", 120},
    {"sgt", 480},
    {"kst", 540},
    {"awst", 480},
    {"acst", 570},
    {"acdt", 630},
}};

}  // namespace

int month_of_name(std::string_view name) {
  if (const int month = month_number(name)) return month;
  const auto found = std::find_if(foreign_names.begin(), foreign_names.end(),
                                  [&](const auto& entry) { return entry.name == name; });
  return found == foreign_names.end() ? 0 : found->month;
}

std::optional<int> zone_of_name(std::string_view name) {
  const auto found = std::find_if(more_zones.begin(), more_zones.end(),
                                  [&](const auto& zone) { return zone.name == name; });
  if (found != more_zones.end()) return found->minutes;
  const bool letter = name.size() == 1 && name[0] >= 'a' && name[0] <= 'z';
  if (letter) return 0;
  const auto zone = find_zone(name);
  return zone && zone->known ? std::optional<int>(zone->minutes) : std::nullopt;
}

}  // namespace backfile
