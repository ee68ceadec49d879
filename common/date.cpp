// SPDX-License-Identifier: GPL-2.0-or-later
#include "backfile/date.h"

#include <chrono>
#include <cstdio>

namespace backfile {
namespace {

constexpr int seconds_per_day = 24 * 60 * 60;

// Reads a text from its front; every step says whether it could be taken.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }

  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool digits(std::size_t count, int& value) {
    if (rest_.size() < count) return false;
    int sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (rest_[i] < '0' || rest_[i] > '9') return false;
      sum = 10 * sum + (rest_[i] - '0');
    }
    value = sum;
    rest_.remove_prefix(count);
    return true;
  }

  void skip_digits() {
    while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') rest_.remove_prefix(1);
  }

 private:
  std::string_view rest_;
};

bool is_day(const Date& date) {
  return date.year >= 1 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= days_in_month(date.year, date.month);
}

bool read_time(Reader& reader, int& seconds) {
  int hour = 0, minute = 0, second = 0;
  if (!reader.digits(2, hour) || !reader.take(':') || !reader.digits(2, minute)) return false;
  if (reader.take(':')) {
    if (!reader.digits(2, second)) return false;
    if (reader.take('.') || reader.take(',')) reader.skip_digits();
  }
  if (hour > 23 || minute > 59 || second > 60) return false;
  seconds = 3600 * hour + 60 * minute + (second == 60 ? 59 : second);
  return true;
}

// Seconds east of UTC; zero if the text says nothing.
bool read_offset(Reader& reader, int& offset) {
  offset = 0;
  if (reader.at_end() || reader.take('Z') || reader.take('z')) return true;
  const bool west = reader.take('-');
  if (!west && !reader.take('+')) return false;
  int hours = 0, minutes = 0;
  if (!reader.digits(2, hours)) return false;
  const bool colon = reader.take(':');
  if ((colon || !reader.at_end()) && !reader.digits(2, minutes)) return false;
  if (hours > 14 || minutes > 59) return false;
  offset = (west ? -1 : 1) * (3600 * hours + 60 * minutes);
  return true;
}

// The moment `seconds` after the start of `day`, which may lie on a neighbouring day.
Date moment(const Date& day, int seconds) {
  using namespace std::chrono;
  const int days_off = seconds < 0 ? -1 : seconds >= seconds_per_day ? 1 : 0;
  const year_month_day moved{sys_days{year{day.year} / day.month / day.day} + days{days_off}};
  return {static_cast<int>(moved.year()), static_cast<int>(static_cast<unsigned>(moved.month())),
          static_cast<int>(static_cast<unsigned>(moved.day())),
          seconds - days_off * seconds_per_day};
}

std::optional<Date> read_moment(Reader& reader, const Date& day) {
  int seconds = 0, offset = 0;
  if (!read_time(reader, seconds) || !read_offset(reader, offset) || !reader.at_end()) return {};
  const Date date = moment(day, seconds - offset);
  if (date.year < 1 || date.year > 9999) return {};
  return date;
}

}  // namespace

int days_in_month(int year, int month) {
  using namespace std::chrono;
  const year_month_day_last last{std::chrono::year{year} / month / std::chrono::last};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

std::optional<Date> parse_date(std::string_view text) {
  Reader reader(text);
  Date date;
  if (!reader.digits(4, date.year) || date.year == 0) return {};
  if (reader.at_end()) return date;
  if (!reader.take('-') || !reader.digits(2, date.month)) return {};
  if (date.month < 1 || date.month > 12) return {};
  if (reader.at_end()) return date;
  if (!reader.take('-') || !reader.digits(2, date.day) || !is_day(date)) return {};
  if (reader.at_end()) return date;
  if (!reader.take('T') && !reader.take(' ')) return {};
  return read_moment(reader, date);
}

std::string to_string(const Date& date) {
  if (!date.known()) return {};
  char text[80];
  const int seconds = date.second_of_day;
  if (date.month == 0) {
    std::snprintf(text, sizeof text, "%04d", date.year);
  } else if (date.day == 0) {
    std::snprintf(text, sizeof text, "%04d-%02d", date.year, date.month);
  } else if (seconds < 0) {
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
  } else {
    std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02dZ", date.year, date.month,
                  date.day, seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
  return text;
}

}  // namespace backfile
