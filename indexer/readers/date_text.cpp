// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/date_text.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

constexpr std::array<std::string_view, 7> no_zones = {"z", "t", "ut", "utc", "gmt", "am", "pm"};

/// What stands behind the hours: behind the first colon, or the T between day and hour.
std::string_view behind_hours(std::string_view written) {
  for (std::size_t at = 1; at < written.size(); ++at) {
    const bool hour_begins = written[at] == 'T' && is_digit(written[at - 1]);
    if (written[at] == ':' || hour_begins) return written.substr(at + 1);
  }
  return {};
}

bool has_offset(std::string_view time) {
  const std::size_t sign = time.find_first_of("+-");
  return sign != time.npos && time.find_first_of("123456789", sign) != time.npos;
}

bool has_zone_name(std::string_view time) {
  for (std::size_t at = 0; at < time.size(); ++at) {
    const std::size_t begin = at;
    while (at < time.size() && is_letter(time[at])) ++at;
    const std::string word = ascii_lower(time.substr(begin, at - begin));
    if (!word.empty() && std::find(no_zones.begin(), no_zones.end(), word) == no_zones.end())
      return true;
  }
  return false;
}

}  // namespace

std::string date_text(std::string_view written, const Date& date) {
  if (!date.known() || date.second_of_day < 0) return {};
  const std::string_view time = behind_hours(written);
  return has_offset(time) || has_zone_name(time) ? std::string(written) : std::string();
}

}  // namespace backfile
