// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/article_span.h"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

#include "indexer/cleaning/block_context.h"
#include "indexer/cleaning/block_weights.h"
#include "indexer/cleaning/title_weights.h"

namespace backfile {
namespace {

// No block decides more than this alone.
constexpr double largest_score = 4;

// What speaks against the blocks at either end, or in a gap, must outweigh this. Blocks that a rule
// has decided are not in question, and count for less where they separate others.
constexpr double edge_cost = 4;
constexpr double gap_cost = 3;
constexpr double decided_share = 0.25;

// What each block in a gap costs: the parts of an article are not far from each other.
constexpr double gap_block_cost = 0.05;

// So many blocks before the title and behind the text may be a date, a byline or a source.
constexpr std::size_t near_title = 12;
constexpr std::size_t near_end = 4;

enum State : std::size_t { before, body, gap, behind };

double weight_of(const Page& page, std::size_t i) {
  const double score = std::clamp(page.lines[i].score, -largest_score, largest_score);
  return page.open(i) || score > 0 ? score : decided_share * score;
}

// What speaks against the open blocks from `begin` to `end`.
double cost_of(const Page& page, std::size_t begin, std::size_t end) {
  double cost = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (page.open(i)) cost -= weight_of(page, i);
  }
  return cost;
}

// The best way to read a page as noise, article and noise again, with gaps in the article: a path
// of states, found from left to right with a score for each and walked back from the end.
class SpanPath {
 public:
  explicit SpanPath(const Page& page) {
    for (std::size_t i = 0; i < page.size(); ++i) step(weight_of(page, i));
  }

  // The state of every block.
  std::vector<State> states() const {
    std::vector<State> path(steps_.size());
    State state = best_[behind] > best_[body] ? behind : body;
    for (std::size_t i = steps_.size(); i-- > 0;) {
      path[i] = state;
      state = steps_[i][state];
    }
    return path;
  }

 private:
  static constexpr double never = -std::numeric_limits<double>::infinity();

  struct Way {
    State from;
    double score;
  };

  static Way better(Way one, Way other) { return other.score > one.score ? other : one; }

  void step(double score) {
    const Way outside = {before, best_[before]};
    const Way inside = better({before, best_[before]}, {body, best_[body]});
    const Way resumed = better(inside, {gap, best_[gap]});
    const Way torn = better({body, best_[body] - gap_cost}, {gap, best_[gap]});
    const Way over = better({body, best_[body]}, {behind, best_[behind]});
    steps_.push_back({outside.from, resumed.from, torn.from, over.from});
    best_ = {outside.score, resumed.score + score, torn.score - gap_block_cost, over.score};
  }

  std::array<double, 4> best_ = {0, 0, never, never};
  std::vector<std::array<State, 4>> steps_{};
};

struct Span {
  std::size_t begin = Page::nowhere;
  std::size_t end = 0;
};

Span span_of(const std::vector<State>& states) {
  Span span;
  for (std::size_t i = 0; i < states.size(); ++i) {
    if (states[i] != body) continue;
    if (span.begin == Page::nowhere) span.begin = i;
    span.end = i + 1;
  }
  return span;
}

void decide_all(Page& page, std::size_t begin, std::size_t end, std::string_view rule) {
  for (std::size_t i = begin; i < end; ++i) {
    if (page.open(i)) page.decide(i, Part::noise, rule);
  }
}

// What stands before the text: its head, and before that what belongs to the site.
void cut_before(Page& page, std::size_t text) {
  page.text_begin = text;
  page.likely_title = likely_title(page);
  if (page.likely_title == Page::nowhere) return;
  const std::size_t head = page.likely_title;
  decide_all(page, 0, head > near_title ? head - near_title : 0, "before the article");
}

}  // namespace

void find_article_span(Page& page) {
  describe_context(page);
  for (std::size_t i = 0; i < page.size(); ++i) page.lines[i].score = block_score(page, i);
  const std::vector<State> states = SpanPath(page).states();
  Span span = span_of(states);
  if (span.begin == Page::nowhere) return;
  if (cost_of(page, 0, span.begin) < edge_cost) span.begin = 0;
  if (cost_of(page, span.end, page.size()) < edge_cost) span.end = page.size();
  for (std::size_t i = 0; i < page.size(); ++i)
    page.doubted[i] = i < span.begin || i >= span.end || states[i] == gap;
  if (span.begin > 0) cut_before(page, span.begin);
  decide_all(page, std::min(span.end + near_end, page.size()), page.size(), "behind the article");
}

}  // namespace backfile
