// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/wrap.h"

#include "common/program/display_width.h"

namespace backfile {

namespace {

// A run of clusters that stays on one line if it can.
struct Word {
  LineRange range{};
  std::size_t width = 0;
  std::vector<Cluster> clusters{};
};

bool is_blank(std::string_view text, const Cluster& cluster) { return text[cluster.offset] == ' '; }

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  bool open = false;
  for (const Cluster& cluster : clusters_of(text)) {
    const bool blank = is_blank(text, cluster);
    const bool wide = cluster.width >= 2;
    if (!blank) {
      if (!open || wide) words.push_back({.range = {cluster.offset, cluster.offset}});
      words.back().range.end = cluster.offset + cluster.size;
      words.back().width += cluster.width;
      words.back().clusters.push_back(cluster);
    }
    open = !blank && !wide;
  }
  return words;
}

class Lines {
 public:
  explicit Lines(std::size_t width) : width_(width) {}

  void add(const Word& word) {
    if (word.width > width_) {
      for (const Cluster& cluster : word.clusters)
        place({cluster.offset, cluster.offset + cluster.size}, cluster.width);
    } else {
      place(word.range, word.width);
    }
  }

  std::vector<LineRange> take() { return std::move(lines_); }

 private:
  // What lies between the line so far and the next range are blanks of one column each.
  void place(const LineRange& range, std::size_t columns) {
    const std::size_t gap = lines_.empty() ? 0 : range.begin - lines_.back().end;
    if (lines_.empty() || taken_ + gap + columns > width_) {
      lines_.push_back(range);
      taken_ = columns;
    } else {
      lines_.back().end = range.end;
      taken_ += gap + columns;
    }
  }

  std::size_t width_;
  std::size_t taken_ = 0;
  std::vector<LineRange> lines_{};
};

}  // namespace

std::vector<LineRange> wrap_ranges(std::string_view text, std::size_t width) {
  Lines lines(width == 0 ? text.size() * 2 : width);
  for (const Word& word : words_of(text)) lines.add(word);
  return lines.take();
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  for (const LineRange& range : wrap_ranges(text, width))
    lines.emplace_back(text.substr(range.begin, range.end - range.begin));
  return lines;
}

}  // namespace backfile
