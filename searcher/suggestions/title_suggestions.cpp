// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggestions/title_suggestions.h"

#include <algorithm>
#include <deque>
#include <utility>

#include "common/schema.h"
#include "common/stored_article.h"
#include "searcher/suggestions/title_search.h"
#include "searcher/suggestions/typed_text.h"

namespace backfile {
namespace {

// So many articles more than titles are asked for are read, in case many have the same title.
constexpr std::size_t spare_articles = 100;

// Documents that are looked at first, and how many times as many each time after that: few for what
// is frequent, and few times for what is rare.
constexpr std::uint64_t first_range = 1'024;
constexpr std::uint64_t growth = 4;

/// The living articles of a segment whose titles begin as was typed, one after the other, the
/// newest first, as a segment has them.
class SegmentTitles {
 public:
  SegmentTitles(const OpenSegment& segment, const std::vector<TypedText>& starts)
      : segment_(segment), end_(std::uint64_t{segment.database.get_lastdocid()} + 1) {
    for (const auto& start : starts) {
      searches_.emplace_back(segment, start);
      least_range_ = std::max(least_range_, searches_.back().least_range());
    }
    advance();
  }

  bool at_end() const { return next_ == found_.size(); }

  /// Of the next article, as slots have it.
  const std::string& date() const { return date_; }

  std::string take_title() {
    const auto document = found_[next_++];
    advance();
    return decode_article(segment_.articles->data(document)).title;
  }

 private:
  void advance() {
    while (at_end() && looked_at_ + 1 < end_) look_further();
    if (!at_end())
      date_ = segment_.database.get_document(found_[next_]).get_value(schema::slot_date);
  }

  void look_further() {
    const auto to = std::min(end_ - 1, std::max(least_range_, growth * looked_at_));
    const DocumentRange range{static_cast<Xapian::docid>(looked_at_ + 1),
                              static_cast<Xapian::docid>(to + 1)};
    found_.clear();
    next_ = 0;
    for (auto& search : searches_) search.find(range, found_);
    std::sort(found_.begin(), found_.end());
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    std::erase_if(found_, [this](auto document) { return segment_.tombstones.contains(document); });
    looked_at_ = to;
  }

  const OpenSegment& segment_;
  std::uint64_t end_;  // Behind the last document.
  std::deque<TitleSearch> searches_{};
  std::uint64_t least_range_ = first_range;
  std::uint64_t looked_at_ = 0;  // Up to this document.
  Documents found_{};
  std::size_t next_ = 0;
  std::string date_{};
};

// The segment with the newest article, or null at the end.
SegmentTitles* newest_of(std::deque<SegmentTitles>& segments) {
  SegmentTitles* newest = nullptr;
  for (auto& segment : segments) {
    if (!segment.at_end() && (newest == nullptr || segment.date() > newest->date()))
      newest = &segment;
  }
  return newest;
}

}  // namespace

std::vector<std::string> titles_beginning(const OpenIndex& index, std::string_view typed,
                                          std::size_t limit) {
  const auto starts = read_typed_in_all_ways(typed);
  std::deque<SegmentTitles> segments;
  for (const auto& segment : index.segments) segments.emplace_back(segment, starts);
  std::vector<std::string> titles;
  for (auto articles = limit + spare_articles; titles.size() < limit && articles > 0; --articles) {
    SegmentTitles* const newest = newest_of(segments);
    if (newest == nullptr) break;
    std::string title = newest->take_title();
    if (std::find(titles.begin(), titles.end(), title) == titles.end())
      titles.push_back(std::move(title));
  }
  return titles;
}

}  // namespace backfile
