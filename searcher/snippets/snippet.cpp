// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snippets/snippet.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "searcher/snippets/marker.h"

namespace backfile {
namespace {

constexpr std::string_view ellipsis = "\xE2\x80\xA6";
// What a repeated match counts beside the first match of its leaf.
constexpr double repeated = 0.05;

/// One sentence and what the query matched in it.
struct Sentence {
  std::string_view text{};
  std::vector<Mark> marks{};  // Relative to `text`.
};

struct Passage {
  std::size_t first = 0;  // Of the sentences.
  std::size_t last = 0;   // One behind.
  double score = 0;
};

std::vector<Mark> marks_within(const std::vector<Mark>& marks, TextRange range) {
  std::vector<Mark> inside;
  for (const auto& mark : marks) {
    if (mark.range.end <= range.begin || mark.range.begin >= range.end) continue;
    inside.push_back(mark);
    inside.back().range.begin = std::max(mark.range.begin, range.begin) - range.begin;
    inside.back().range.end = std::min(mark.range.end, range.end) - range.begin;
  }
  return inside;
}

void add_sentences(std::string_view text, const std::vector<Mark>& marks,
                   std::vector<Sentence>& sentences) {
  for (const auto range : split_sentences(text))
    sentences.push_back({text.substr(range.begin, range.size()), marks_within(marks, range)});
}

std::vector<Sentence> body_sentences(const Article& article, const ArticleMarks& marks) {
  std::vector<Sentence> sentences;
  for (std::size_t i = 0; i < article.body.size(); ++i)
    add_sentences(article.body[i], marks.body[i], sentences);
  return sentences;
}

class Score {
 public:
  void add(const std::vector<Mark>& marks) {
    for (const auto& mark : marks)
      sum_ += leaves_.insert(mark.leaf).second ? mark.weight : repeated * mark.weight;
  }
  double sum() const { return sum_; }

 private:
  std::set<std::size_t> leaves_{};
  double sum_ = 0;
};

// From `first` as many sentences as fit, at least one.
Passage passage_from(const std::vector<Sentence>& sentences, std::size_t first,
                     std::size_t length) {
  Passage passage{first, first, 0};
  Score score;
  std::size_t size = 0;
  while (passage.last < sentences.size()) {
    const auto& sentence = sentences[passage.last];
    if (passage.last > first && size + 1 + sentence.text.size() > length) break;
    size += sentence.text.size() + 1;
    score.add(sentence.marks);
    ++passage.last;
  }
  passage.score = score.sum();
  return passage;
}

Passage best_passage(const std::vector<Sentence>& sentences, std::size_t length) {
  Passage best = passage_from(sentences, 0, length);
  for (std::size_t first = 1; first < sentences.size(); ++first) {
    // A passage shows its match best when it begins with it.
    if (sentences[first].marks.empty()) continue;
    const Passage candidate = passage_from(sentences, first, length);
    if (candidate.score > best.score) best = candidate;
  }
  return best;
}

bool is_continuation(char c) { return (c & 0xC0) == 0x80; }

// The blank before the word at `at`, or the beginning.
std::size_t word_begin(std::string_view text, std::size_t at) {
  const auto blank = text.rfind(' ', at);
  if (blank != std::string_view::npos && at - blank < 40) return blank + 1;
  while (at > 0 && is_continuation(text[at])) --at;
  return at;
}

// `length` bytes of a long sentence, its first mark in the first half.
TextRange cut(const Sentence& sentence, std::size_t length) {
  const auto& text = sentence.text;
  if (text.size() <= length) return {0, text.size()};
  const std::size_t mark = sentence.marks.empty() ? 0 : sentence.marks.front().range.begin;
  std::size_t begin = mark > length / 2 ? mark - length / 3 : 0;
  begin = std::min(begin, text.size() - length);
  if (begin > 0) begin = word_begin(text, begin);
  // Where words are so long that their beginning is far away, the mark comes first.
  if (mark >= begin + length / 2) begin = mark;
  std::size_t end = std::min(begin + length, text.size());
  if (end < text.size()) {
    const std::size_t word = word_begin(text, end);
    end = word > begin + length / 2 ? word : end;
    while (end > begin && is_continuation(text[end])) --end;
    while (end > begin && text[end - 1] == ' ') --end;
  }
  return {begin, end};
}

void append(const MarkedText& pieces, MarkedText& out) {
  for (const auto& piece : pieces) {
    if (!out.empty() && out.back().match == piece.match) {
      out.back().text += piece.text;
    } else {
      out.push_back(piece);
    }
  }
}

MarkedText show(const std::vector<Sentence>& sentences, const Passage& passage,
                std::size_t length) {
  MarkedText shown;
  for (std::size_t i = passage.first; i < passage.last; ++i) {
    const auto& sentence = sentences[i];
    const TextRange range = cut(sentence, length);
    if (i > passage.first) append({{" ", false}}, shown);
    if (range.begin > 0) append({{std::string(ellipsis), false}}, shown);
    append(marked_pieces(sentence.text, range, sentence.marks), shown);
    if (range.end < sentence.text.size()) append({{std::string(ellipsis), false}}, shown);
  }
  return shown;
}

}  // namespace

MarkedText make_snippet(const Article& article, const ArticleMarks& marks, std::size_t length) {
  length = std::max<std::size_t>(length, 40);
  const auto body = body_sentences(article, marks);
  Passage best = best_passage(body, length);
  MarkedText shown = show(body, best, length);
  for (std::size_t i = 0; i < article.captions.size(); ++i) {
    std::vector<Sentence> sentences;
    add_sentences(article.captions[i].text, marks.captions[i], sentences);
    const Passage passage = best_passage(sentences, length);
    if (passage.score <= best.score && !shown.empty()) continue;
    best = passage;
    shown = show(sentences, best, length);
  }
  return shown;
}

}  // namespace backfile
