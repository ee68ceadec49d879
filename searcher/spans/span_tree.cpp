// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/spans/span_tree.h"

#include <algorithm>

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

  // Appends the words and sequences that take part in passages of `node` within `outer`.
  void participants(const SpanNode& node, std::size_t first, const Spans& outer,
                    Spans& found) const {
    if (node.kind == Kind::word || node.kind == Kind::sequence) {
      const Spans here = inside(spans(node, first), outer);
      found.insert(found.end(), here.begin(), here.end());
    } else if (node.kind == Kind::either) {
      for (const auto& child : node.children) {
        participants(child, first, outer, found);
        first += word_count(child);
      }
    } else {
      of_pair(node, first, outer, found);
    }
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

  void of_pair(const SpanNode& node, std::size_t first, const Spans& outer, Spans& found) const {
    const std::size_t second = first + word_count(node.children[0]);
    const Spans left = inside(spans(node.children[0], first), outer);
    const Spans right = inside(spans(node.children[1], second), outer);
    Nearness how = nearness(node);
    if (node.kind == Kind::not_near)
      return participants(node.children[0], first, not_near(left, right, how), found);
    participants(node.children[0], first, taking_part(left, right, how), found);
    if (how.ordered) return participants(node.children[1], second, behind(left, right, how), found);
    participants(node.children[1], second, taking_part(right, left, how), found);
  }

  // Those of `right` that come behind one of `left`.
  static Spans behind(const Spans& left, const Spans& right, const Nearness& how) {
    Spans found;
    for (const auto& span : right) {
      if (!taking_part(left, {span}, how).empty()) found.push_back(span);
    }
    return found;
  }

  Nearness nearness(const SpanNode& node) const {
    if (node.kind == Kind::sentence) return {.starts = &sentences_};
    if (node.kind == Kind::paragraph) return {.starts = &paragraphs_};
    return {.distance = node.distance, .ordered = node.kind == Kind::ordered, .starts = &texts_};
  }

  const WordSpans& words_;
  Spans region_;
  Positions texts_{};
  Positions paragraphs_{};
  Positions sentences_{};
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
  evaluation.participants(test.tree, 0, evaluation.region(), found);
  std::sort(found.begin(), found.end(),
            [](const Span& a, const Span& b) { return a.begin < b.begin; });
  return found;
}

}  // namespace backfile
