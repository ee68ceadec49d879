// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/related_items.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "indexer/cleaning/capture_text.h"

namespace backfile {
namespace {

using Group = std::vector<std::size_t>;

// Alternative text, headline, teaser.
constexpr std::size_t longest_item = 3;

constexpr std::size_t fewest_shared_words = 2;

void decide(Page& page, std::size_t i, LinkPart link) {
  const std::string_view rule = link == LinkPart::picture    ? "related picture"
                                : link == LinkPart::headline ? "related headline"
                                                             : "related teaser";
  page.decide(i, Part::related, rule, link);
}

bool say_the_same(const Page& page, std::size_t one, std::size_t other) {
  return page.raw[one].key == page.raw[other].key ||
         shared_words(page.raw[one].text, page.raw[other].text) >= fewest_shared_words;
}

// A headline each; where one stands twice, the first is the text of the picture.
void decide_headlines(Page& page, const Group& group) {
  for (std::size_t k = 0; k < group.size(); ++k) {
    const bool twice = k + 1 < group.size() && page.raw[group[k]].key == page.raw[group[k + 1]].key;
    decide(page, group[k], twice ? LinkPart::picture : LinkPart::headline);
    if (twice) decide(page, group[++k], LinkPart::headline);
  }
}

// The lines of a link that ends in a teaser; more than `size` lines begin with links that have
// none.
void decide_with_teaser(Page& page, const Group& group, std::size_t size) {
  const std::size_t count = group.size();
  if (count == 1) return decide(page, group[0], LinkPart::headline);
  const bool picture =
      count >= longest_item &&
      (size == longest_item || say_the_same(page, group[count - 3], group[count - 2]));
  const std::size_t used = picture ? longest_item : 2;
  decide_headlines(page, Group(group.begin(), group.end() - static_cast<std::ptrdiff_t>(used)));
  if (picture) decide(page, group[count - 3], LinkPart::picture);
  decide(page, group[count - 2], LinkPart::headline);
  decide(page, group[count - 1], LinkPart::teaser);
}

struct Groups {
  std::vector<Group> closed{};  // each ends in a teaser
  Group rest{};
};

// Whether `line` ends the link whose lines before it are in `group`.
bool ends_link(const RawLine& line, const Group& group) {
  if (shape_of(line) == Shape::teaser) return true;
  return shape_of(line) == Shape::paragraph && !group.empty();
}

Groups group_by_teaser(const Page& page, const std::vector<std::size_t>& lines) {
  Groups groups;
  for (const std::size_t i : lines) {
    const bool closes = ends_link(page.raw[i], groups.rest);
    groups.rest.push_back(i);
    if (closes) groups.closed.push_back(std::exchange(groups.rest, {}));
  }
  return groups;
}

// The size that most groups have, 2 or 3.
std::size_t usual_size(const std::vector<Group>& groups) {
  const auto of_three = std::count_if(
      groups.begin(), groups.end(), [](const auto& group) { return group.size() >= longest_item; });
  return 2 * static_cast<std::size_t>(of_three) > groups.size() ? longest_item : 2;
}

// Groups that nothing, neither a blank line nor a detail, tears apart; none unless there are two or
// more, all of one size above 1.
std::vector<Group> group_by_gaps(const Page& page, const std::vector<std::size_t>& lines) {
  std::vector<Group> groups;
  for (const std::size_t i : lines) {
    const bool joined =
        !groups.empty() && groups.back().back() + 1 == i && page.raw[i].blank_before == 0;
    if (!joined) groups.emplace_back();
    groups.back().push_back(i);
  }
  const std::size_t size = groups.empty() ? 0 : groups[0].size();
  const bool regular = std::all_of(groups.begin(), groups.end(),
                                   [&](const auto& group) { return group.size() == size; });
  const bool useful = groups.size() > 1 && regular && (size == 2 || size == longest_item);
  return useful ? groups : std::vector<Group>{};
}

// Two lines kept together: a picture with its headline, or a headline with a longer teaser.
void decide_pair(Page& page, const Group& pair) {
  const bool longer = 2 * page.raw[pair[1]].words > 3 * page.raw[pair[0]].words;
  const bool picture = say_the_same(page, pair[0], pair[1]);
  if (!picture && !longer) return decide_headlines(page, pair);
  decide(page, pair[0], picture ? LinkPart::picture : LinkPart::headline);
  decide(page, pair[1], picture ? LinkPart::headline : LinkPart::teaser);
}

void decide_without_teasers(Page& page, const std::vector<std::size_t>& lines) {
  const auto groups = group_by_gaps(page, lines);
  if (groups.empty()) return decide_headlines(page, lines);
  for (const auto& group : groups) {
    group.size() == 2 ? decide_pair(page, group) : decide_with_teaser(page, group, longest_item);
  }
}

// What is left behind the last teaser.
void decide_rest(Page& page, const Group& rest, std::size_t size) {
  const bool picture = size == longest_item && rest.size() == 2;
  if (!picture) return decide_headlines(page, rest);
  decide(page, rest[0], LinkPart::picture);
  decide(page, rest[1], LinkPart::headline);
}

}  // namespace

void mark_related_items(Page& page, const std::vector<std::size_t>& lines) {
  const Groups groups = group_by_teaser(page, lines);
  if (groups.closed.empty()) return decide_without_teasers(page, lines);
  const std::size_t size = usual_size(groups.closed);
  for (const auto& group : groups.closed) decide_with_teaser(page, group, size);
  decide_rest(page, groups.rest, size);
}

}  // namespace backfile
