// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/progress.h"

#include <cmath>
#include <cstdio>

namespace backfile {
namespace {

constexpr std::chrono::milliseconds between_updates{200};
constexpr std::string_view clear_line = "\r\x1b[K";

std::string in_megabytes(std::uint64_t bytes) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", static_cast<double>(bytes) / 1e6);
  return text;
}

std::string time_left(const RunCounts& counts, std::uint64_t total_bytes, double seconds) {
  if (counts.bytes == 0 || counts.bytes >= total_bytes) return {};
  const double done = static_cast<double>(counts.bytes);
  const double left = seconds * (static_cast<double>(total_bytes) - done) / done;
  const auto whole = static_cast<std::uint64_t>(std::ceil(left));
  if (whole < 120) return ", about " + std::to_string(whole) + " s left";
  return ", about " + std::to_string((whole + 59) / 60) + " min left";
}

}  // namespace

std::string grouped(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

std::string counted(std::uint64_t number, const std::string& what) {
  return grouped(number) + " " + what + (number == 1 ? "" : "s");
}

std::string megabytes(std::uint64_t bytes) {
  constexpr std::uint64_t smallest_shown = 50'000;
  if (bytes >= smallest_shown || bytes == 0) return in_megabytes(bytes) + " MB";
  char text[32];
  std::snprintf(text, sizeof text, "%.1f kB", static_cast<double>(bytes) / 1e3);
  return text;
}

std::string progress_text(const RunCounts& counts, std::uint64_t total_bytes, double seconds) {
  const auto rate = seconds > 0 ? static_cast<double>(counts.articles()) / seconds : 0.0;
  std::string text = counted(counts.articles(), "article") + ", " +
                     grouped(static_cast<std::uint64_t>(rate)) + " a second";
  if (total_bytes > 0) {
    text += ", " + in_megabytes(counts.bytes) + " of " + megabytes(total_bytes);
    text += time_left(counts, total_bytes, seconds);
  }
  return text;
}

ProgressLine::ProgressLine(std::ostream& out, bool visible, std::uint64_t total_bytes)
    : out_(out), visible_(visible), total_bytes_(total_bytes) {}

void ProgressLine::show(const RunCounts& counts) {
  if (!visible_) return;
  const auto now = Clock::now();
  if (now - last_shown_ < between_updates) return;
  last_shown_ = now;
  const std::chrono::duration<double> elapsed = now - begin_;
  out_ << clear_line << progress_text(counts, total_bytes_, elapsed.count()) << std::flush;
  on_screen_ = true;
}

void ProgressLine::clear() {
  if (on_screen_) out_ << clear_line << std::flush;
  on_screen_ = false;
}

}  // namespace backfile
