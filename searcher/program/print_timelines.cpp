// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/print_timelines.h"

#include <algorithm>

#include "common/program/display_width.h"
#include "common/program/safe_text.h"
#include "searcher/program/bar.h"
#include "searcher/program/share.h"

namespace backfile {

namespace {

constexpr std::size_t longest_bar = 24;
constexpr std::size_t gap = 2;

/// Prints the lines of two timelines, each with its own half beside the name of the period.
class TimelinePrinter {
 public:
  TimelinePrinter(const Facet& first, const Facet& second, const Style& style, std::ostream& out)
      : style_(style), out_(out) {
    for (const auto* timeline : {&first, &second})
      for (const auto& period : timeline->values) fit(period);
    const std::size_t fixed = gap + name_ + 2 * half();
    bar_ = longest_bar;
    if (style.width > 0) bar_ = std::min(bar_, style.width > fixed ? (style.width - fixed) / 2 : 0);
  }

  void print_head(const std::string& first, const std::string& second) {
    const auto name = [&](const std::string& query) {
      return cut_to_width(safe_line(query), half() + bar_ - gap, style_.utf8 ? "\u2026" : "...");
    };
    const std::string left = name(first);
    out_ << std::string(gap + name_ + gap, ' ') << paint(left, look::bold, style_)
         << std::string(half() + bar_ - display_width(left), ' ')
         << paint(name(second), look::bold, style_) << '\n';
  }

  void print(const FacetValue& first, const FacetValue& second) {
    const std::string left = bar(first), right = bar(second);
    out_ << std::string(gap, ' ') << pad_right(first.value, name_) << numbers(first)
         << std::string(gap, ' ') << paint(left, look::dim, style_)
         << std::string(bar_ - display_width(left), ' ') << numbers(second);
    if (!right.empty()) out_ << std::string(gap, ' ') << paint(right, look::dim, style_);
    out_ << '\n';
  }

 private:
  void fit(const FacetValue& period) {
    name_ = std::max(name_, display_width(period.value));
    count_ = std::max(count_, std::to_string(period.count).size());
    largest_ = std::max(largest_, share_of(period));
  }

  // Without the bar.
  std::size_t half() const { return gap + count_ + gap + widest_share + gap; }

  std::string numbers(const FacetValue& period) const {
    return pad_left(std::to_string(period.count), gap + count_) +
           pad_left(share_text(period), gap + widest_share);
  }

  std::string bar(const FacetValue& period) const {
    return bar_of(share_of(period) / largest_, bar_, style_);
  }

  const Style& style_;
  std::ostream& out_;
  std::size_t name_ = 0, count_ = 0, bar_ = 0;
  double largest_ = 0;
};

}  // namespace

void print_timelines(const NamedTimeline& first, const NamedTimeline& second, const Style& style,
                     std::ostream& out) {
  const auto& left = first.timeline.values;
  const auto& right = second.timeline.values;
  if (left.empty()) return;
  TimelinePrinter printer(first.timeline, second.timeline, style, out);
  out << '\n';
  printer.print_head(first.query, second.query);
  for (std::size_t i = 0; i < left.size(); ++i) printer.print(left[i], right[i]);
}

}  // namespace backfile
