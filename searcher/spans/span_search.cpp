// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/spans/span_search.h"

#include <algorithm>
#include <queue>

#include "common/schema.h"

namespace backfile {
namespace {

using Cursor = PositionTable::Cursor;

/// The places of several terms as if they were one, in one document after the other.
class WordPlaces {
 public:
  WordPlaces(const PositionTable& table, const std::vector<std::string>& terms) {
    cursors_.reserve(terms.size());
    for (const auto& term : terms) cursors_.emplace_back(table, term);
    for (auto& cursor : cursors_) enter(cursor, 1);
  }

  /// Overwrites `positions`; `document` is greater than the one before.
  void read(Xapian::docid document, Positions& positions) {
    positions.clear();
    while (!ahead_.empty() && ahead_.top()->document() < document) {
      Cursor* const cursor = ahead_.top();
      ahead_.pop();
      enter(*cursor, document);
    }
    // All cursors that stand at the document are on top of the heap, one behind the other.
    here_.clear();
    for (; !ahead_.empty() && ahead_.top()->document() == document; ahead_.pop()) {
      ahead_.top()->read(positions);
      here_.push_back(ahead_.top());
    }
    for (auto* const cursor : here_) ahead_.push(cursor);
    if (here_.size() < 2) return;
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
  }

 private:
  struct Later {
    bool operator()(const Cursor* a, const Cursor* b) const {
      return a->document() > b->document();
    }
  };

  void enter(Cursor& cursor, Xapian::docid document) {
    if (cursor.skip_to(document)) ahead_.push(&cursor);
  }

  std::vector<Cursor> cursors_{};
  std::priority_queue<Cursor*, std::vector<Cursor*>, Later> ahead_{};
  std::vector<Cursor*> here_{};
};

WordPlaces places_of(const PositionTable& table, std::string_view term) {
  return WordPlaces(table, {std::string(term)});
}

/// Reads the structure of one document after the other.
class StructureReader {
 public:
  explicit StructureReader(const PositionTable& table)
      : subtitle_(places_of(table, schema::subtitle_start)),
        captions_(places_of(table, schema::caption_start)),
        paragraphs_(places_of(table, schema::paragraph_start)),
        related_(places_of(table, schema::related_start)),
        sentences_(places_of(table, schema::sentence_start)) {}

  void read(Xapian::docid document, ArticleStructure& structure) {
    subtitle_.read(document, structure.subtitle);
    captions_.read(document, structure.captions);
    paragraphs_.read(document, structure.paragraphs);
    related_.read(document, structure.related);
    sentences_.read(document, structure.sentences);
  }

 private:
  WordPlaces subtitle_, captions_, paragraphs_, related_, sentences_;
};

class Search {
 public:
  Search(const PositionTable& table, const SpanTest& test)
      : test_(test), needs_structure_(backfile::needs_structure(test)), structure_reader_(table) {
    for (const auto* word : words_of(test.tree)) words_.emplace_back(table, terms_of(*word));
    spans_.resize(words_.size());
  }

  bool passes(Xapian::docid document) {
    if (!read_words(document)) return false;
    if (needs_structure_) structure_reader_.read(document, structure_);
    return passages(test_, spans_, structure_).size() >= test_.at_least;
  }

 private:
  std::vector<std::string> terms_of(const SpanNode& word) const {
    if (test_.region.kind != Region::Kind::related) return word.terms;
    std::vector<std::string> terms;
    for (const auto& term : word.terms)
      terms.push_back(schema::with_prefix(schema::find_field("related")->prefix, term));
    return terms;
  }

  // Whether there are any.
  bool read_words(Xapian::docid document) {
    bool any = false;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      words_[i].read(document, positions_);
      spans_[i].clear();
      for (const auto position : positions_) spans_[i].push_back({position, position});
      any = any || !positions_.empty();
    }
    return any;
  }

  const SpanTest& test_;
  bool needs_structure_;
  StructureReader structure_reader_;
  std::vector<WordPlaces> words_{};
  Positions positions_{};
  WordSpans spans_{};
  ArticleStructure structure_{};
};

}  // namespace

Roaring documents_with(const OpenSegment& segment, const SpanTest& test,
                       const Documents& candidates, const Deadline& deadline) {
  Search search(*segment.positions, test);
  return documents_that([&](auto document) { return search.passes(document); }, candidates,
                        deadline);
}

}  // namespace backfile
