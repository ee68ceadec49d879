// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/spans/span_tree.h"

#include <algorithm>
#include <unordered_map>

#include "common/schema.h"
#include "searcher/spans/span_algebra.h"

namespace backfile {
namespace {

using Kind = SpanNode::Kind;

void append_words(const SpanNode& node, std::vector<const SpanNode*>& words) {
  if (node.kind == Kind::word) words.push_back(&node);
  for (const auto& child : node.children) append_words(child, words);
}

std::size_t word_count(const SpanNode& node) {
  std::vector<const SpanNode*> words;
  append_words(node, words);
  return words.size();
}

bool has_boundaries(const SpanNode& node) {
  const bool has_distance =
      node.kind == Kind::near || node.kind == Kind::ordered || node.kind == Kind::not_near;
  if (has_distance && node.distance >= schema::gap_of_texts) return true;
  return node.kind == Kind::sentence || node.kind == Kind::paragraph ||
         std::any_of(node.children.begin(), node.children.end(), has_boundaries);
}

/// Works out the nodes of a tree in an article.
class Evaluation {
 public:
  Evaluation(const SpanTest& test, const WordSpans& words, const ArticleStructure& structure)
      : words_(words), region_(passages_of(test.region, structure)) {
    if (!has_boundaries(test.tree)) return;
    texts_ = structure.text_starts();
    paragraphs_ = structure.paragraph_starts();
    sentences_ = structure.sentence_starts();
  }

  const Spans& region() const { return region_; }

  // `first` is the number of the first word of the node.
  Spans spans(const SpanNode& node, std::size_t first) const {
    if (node.kind == Kind::word) return inside(words_[first], region_);
    if (node.kind == Kind::sequence) return sequence(node, first);
    if (node.kind == Kind::either) return either(node, first);
    const Spans left = spans(node.children[0], first);
    if (left.empty()) return {};
    const Spans right = spans(node.children[1], first + word_count(node.children[0]));
    if (node.kind == Kind::not_near) return not_near(left, right, nearness(node));
    return near(left, right, nearness(node));
  }

  Nearness nearness(const SpanNode& node) const {
    if (node.kind == Kind::sentence) return {.starts = &sentences_};
    if (node.kind == Kind::paragraph) return {.starts = &paragraphs_};
    return {.distance = node.distance, .ordered = node.kind == Kind::ordered, .starts = &texts_};
  }

 private:
  Spans sequence(const SpanNode& node, std::size_t first) const {
    Spans result = spans(node.children[0], first);
    for (std::size_t i = 1; i < node.children.size() && !result.empty(); ++i)
      result = followed(result, spans(node.children[i], first + i));
    return result;
  }

  Spans either(const SpanNode& node, std::size_t first) const {
    Spans all;
    for (const auto& child : node.children) {
      const Spans here = spans(child, first);
      all.insert(all.end(), here.begin(), here.end());
      first += word_count(child);
    }
    keep_shortest(all);
    return all;
  }

  const WordSpans& words_;
  Spans region_;
  Positions texts_{};
  Positions paragraphs_{};
  Positions sentences_{};
};

/// Finds what takes part in the passages of a tree in an article.
class Participation {
 public:
  explicit Participation(const Evaluation& evaluation) : evaluation_(evaluation) {}

  // Appends the words and sequences that take part in passages of `node` within one of `outer`.
  void append(const SpanNode& node, std::size_t first, const Spans& outer, Spans& found) {
    if (node.kind == Kind::word || node.kind == Kind::sequence) {
      for (const auto& span : outer) add(within(span, spans(node, first)), found);
    } else if (node.kind == Kind::either) {
      for (const auto& child : node.children) {
        append(child, first, outer, found);
        first += word_count(child);
      }
    } else {
      append_pair(node, first, outer, found);
    }
  }

 private:
  // A pair is in one passage of `outer`; what must not be near counts wherever it is.
  void append_pair(const SpanNode& node, std::size_t first, const Spans& outer, Spans& found) {
    const std::size_t second = first + word_count(node.children[0]);
    const Spans& all_left = spans(node.children[0], first);
    const Spans& all_right = spans(node.children[1], second);
    const Nearness how = evaluation_.nearness(node);
    Spans left_found, right_found;
    for (const auto& span : outer) {
      const Spans left = within(span, all_left);
      if (node.kind == Kind::not_near) {
        add(not_near(left, all_right, how), left_found);
        continue;
      }
      const Spans right = within(span, all_right);
      add(taking_part(left, right, how), left_found);
      add(how.ordered ? behind(left, right, how) : taking_part(right, left, how), right_found);
    }
    keep_shortest(left_found);
    keep_shortest(right_found);
    append(node.children[0], first, left_found, found);
    append(node.children[1], second, right_found, found);
  }

  // Those of `right` that come behind one of `left`.
  static Spans behind(const Spans& left, const Spans& right, const Nearness& how) {
    Spans found;
    for (const auto& span : right) {
      if (!taking_part(left, {span}, how).empty()) found.push_back(span);
    }
    return found;
  }

  static Spans within(const Span& outer, const Spans& spans) {
    const auto first = std::lower_bound(spans.begin(), spans.end(), outer.begin,
                                        [](const Span& s, std::uint32_t b) { return s.begin < b; });
    const auto behind = std::upper_bound(first, spans.end(), outer.end,
                                         [](std::uint32_t e, const Span& s) { return e < s.end; });
    return {first, behind};
  }

  static void add(const Spans& spans, Spans& all) {
    all.insert(all.end(), spans.begin(), spans.end());
  }

  const Spans& spans(const SpanNode& node, std::size_t first) {
    const auto [known, is_new] = known_.try_emplace(&node);
    if (is_new) known->second = evaluation_.spans(node, first);
    return known->second;
  }

  const Evaluation& evaluation_;
  std::unordered_map<const SpanNode*, Spans> known_{};
};

}  // namespace

std::vector<const SpanNode*> words_of(const SpanNode& tree) {
  std::vector<const SpanNode*> words;
  append_words(tree, words);
  return words;
}

bool needs_structure(const SpanTest& test) {
  const bool anywhere =
      test.region.kind == Region::Kind::anywhere || test.region.kind == Region::Kind::related;
  return !anywhere || has_boundaries(test.tree);
}

Spans passages(const SpanTest& test, const WordSpans& words, const ArticleStructure& structure) {
  return Evaluation(test, words, structure).spans(test.tree, 0);
}

Spans participants(const SpanTest& test, const WordSpans& words,
                   const ArticleStructure& structure) {
  const Evaluation evaluation(test, words, structure);
  Spans found;
  Participation(evaluation).append(test.tree, 0, evaluation.region(), found);
  std::sort(found.begin(), found.end(),
            [](const Span& a, const Span& b) { return a.begin < b.begin; });
  return found;
}

}  // namespace backfile
