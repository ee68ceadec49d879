// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/print_facets.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "common/program/display_width.h"
#include "common/program/safe_text.h"
#include "common/program/wrap.h"
#include "searcher/program/bar.h"
#include "searcher/program/share.h"

namespace backfile {

namespace {

constexpr std::size_t longest_bar = 40;
constexpr std::size_t shortest_bar = 10;
constexpr std::size_t least_value_width = 12;
constexpr std::size_t most_value_width = 48;
constexpr std::size_t gap = 2;

// Columns of the parts of a line: "* value  count  share  bar".
struct Layout {
  std::size_t value = 0;
  std::size_t count = 0;
  std::size_t share = 0;  // With the gap before it; 0 if there are none.
  std::size_t bar = 0;
  double largest = 0;
};

bool has_shares(const Facet& facet) {
  return std::any_of(facet.values.begin(), facet.values.end(),
                     [](const auto& value) { return value.of > 0; });
}

// What the bar of a value shows: its share of all articles where that is known, else its count.
double height_of(const FacetValue& value, bool shares) {
  return shares ? share_of(value) : static_cast<double>(value.count);
}

Layout layout_of(const Facet& facet, const Style& style) {
  Layout layout{.bar = longest_bar};
  for (const FacetValue& value : facet.values) {
    layout.value = std::max(layout.value, display_width(safe_line(value.value)));
    layout.count = std::max(layout.count, std::to_string(value.count).size());
    layout.largest = std::max(layout.largest, height_of(value, has_shares(facet)));
  }
  if (has_shares(facet)) layout.share = gap + widest_share;
  if (style.width == 0) return layout;
  const std::size_t fixed = gap + gap + layout.count + layout.share + gap;
  const std::size_t room = style.width > fixed ? style.width - fixed : 0;
  const std::size_t room_for_value = std::clamp(room > shortest_bar ? room - shortest_bar : 0,
                                                least_value_width, most_value_width);
  layout.value = std::min(layout.value, room_for_value);
  layout.bar = std::min(longest_bar, room > layout.value ? room - layout.value : 0);
  return layout;
}

void print_value(const FacetValue& value, const Layout& layout, const Style& style,
                 std::ostream& out) {
  const std::string ellipsis = style.utf8 ? "\u2026" : "...";
  const std::string name = cut_to_width(safe_line(value.value), layout.value, ellipsis);
  const std::string bar =
      bar_of(height_of(value, layout.share > 0) / layout.largest, layout.bar, style);
  out << (value.selected ? "* " : "  ")
      << paint(pad_right(name, layout.value), value.selected ? look::bold : look::plain, style)
      << std::string(gap, ' ') << pad_left(std::to_string(value.count), layout.count);
  if (layout.share > 0) out << pad_left(share_text(value), layout.share);
  if (!bar.empty()) out << std::string(gap, ' ') << paint(bar, look::dim, style);
  out << '\n';
}

std::string name_of(TimeUnit unit) {
  constexpr const char* names[] = {"", "day", "week", "month", "quarter", "year", "decade"};
  return names[static_cast<std::size_t>(unit)];
}

// What those articles lack that are counted for no value.
std::string without(TimeUnit unit) {
  if (unit == TimeUnit::none) return "without any";
  if (unit == TimeUnit::year || unit == TimeUnit::decade) return "without a date";
  return "not dated to the " +
         std::string(unit == TimeUnit::day || unit == TimeUnit::week ? "day" : "month");
}

// What the lines leave out; empty if nothing.
std::string remainder_of(const Facet& facet) {
  std::string rest;
  const auto add = [&](const std::string& text) { rest += (rest.empty() ? "" : "; ") + text; };
  if (facet.distinct > facet.values.size()) {
    const std::uint64_t more = facet.distinct - facet.values.size();
    add(std::to_string(more) + (more == 1 ? " more value" : " more values"));
  }
  if (facet.missing > 0)
    add(std::to_string(facet.missing) + (facet.missing == 1 ? " article " : " articles ") +
        without(facet.unit));
  if (!facet.total_is_exact) add("not all articles counted");
  return rest;
}

void print_facet(const Facet& facet, const Style& style, std::ostream& out) {
  const std::string rest = remainder_of(facet);
  if (facet.values.empty() && rest.empty()) return;
  const Layout layout = layout_of(facet, style);
  const std::string by = facet.unit == TimeUnit::none ? "" : " by " + name_of(facet.unit);
  out << '\n' << paint(safe_line(facet.field) + by, look::bold, style) << '\n';
  for (const FacetValue& value : facet.values) print_value(value, layout, style, out);
  for (const std::string& line : wrap(rest, style.width > gap ? style.width - gap : 0))
    out << "  " << paint(line, look::dim, style) << '\n';
}

}  // namespace

void print_facets(const std::vector<Facet>& facets, const Style& style, std::ostream& out) {
  for (const Facet& facet : facets) print_facet(facet, style, out);
}

}  // namespace backfile
