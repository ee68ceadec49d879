// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggestions/title_search.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "common/schema.h"

namespace backfile {
namespace {

// All words with the beginning of the last one are looked at for each range. It should have about
// so many documents with the rarest of the complete words.
constexpr std::uint64_t worth_a_pass = 1'000;

std::string title_term(std::string_view word) {
  return schema::with_prefix(schema::find_field("title")->prefix, word);
}

// Whether words with this beginning occur less often than `frequency` together.
bool occurs_less(const Xapian::Database& segment, std::string_view beginning,
                 std::uint64_t frequency) {
  const std::string prefix = title_term(beginning);
  const auto end = segment.allterms_end(prefix);
  std::uint64_t sum = 0;
  for (auto term = segment.allterms_begin(prefix); term != end && sum < frequency; ++term)
    sum += term.get_termfreq();
  return sum < frequency;
}

// Of ascending documents the first from `document` on; the nearer, the sooner.
Documents::const_iterator first_from(Xapian::docid document, Documents::const_iterator begin,
                                     Documents::const_iterator end) {
  auto last = begin;
  for (std::ptrdiff_t step = 1; last != end && *last < document; step *= 2) {
    begin = last + 1;
    last = end - begin > step ? begin + step : end;
  }
  return std::lower_bound(begin, last, document);
}

}  // namespace

TitleSearch::TitleSearch(const OpenSegment& segment, TypedText start)
    : segment_(segment), start_(std::move(start)) {
  const auto frequency = [this](const TypedWord& word) -> std::uint64_t {
    return segment_.database.get_termfreq(title_term(word.term));
  };
  auto& [words, last] = start_;
  std::sort(words.begin(), words.end(),
            [&](const auto& a, const auto& b) { return frequency(a) < frequency(b); });
  for (const auto& word : words) cursors_.emplace_back(*segment.positions, title_term(word.term));
  const std::uint64_t rarest = words.empty() ? 0 : frequency(words.front());
  last_word_is_rarest_ =
      last && (words.empty() || occurs_less(segment.database, last->term, rarest));
  if (last && !last_word_is_rarest_)
    least_range_ =
        worth_a_pass * segment.database.get_doccount() / std::max<std::uint64_t>(rarest, 1);
}

void TitleSearch::find(const DocumentRange& range, Documents& found) {
  if (last_word_is_rarest_) {
    Documents candidates;
    find_last_word(range, nullptr, candidates);
    std::sort(candidates.begin(), candidates.end());
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(found),
                 [this](auto document) { return has_words(document); });
    return;
  }
  const Documents candidates = with_words(range);
  if (!start_.last_word) {
    found.insert(found.end(), candidates.begin(), candidates.end());
  } else if (!candidates.empty()) {
    find_last_word(range, &candidates, found);
  }
}

// Whether the document at which the cursor stands has the word at its place. The title begins at
// position 1.
bool TitleSearch::stands(Cursor& cursor, const TypedWord& word) {
  positions_.clear();
  cursor.read(positions_);
  return std::binary_search(positions_.begin(), positions_.end(), word.position + 1);
}

// Whether all complete words stand at their places. Documents ascend.
bool TitleSearch::has_words(Xapian::docid document) {
  for (std::size_t i = 0; i < cursors_.size(); ++i) {
    auto& cursor = cursors_[i];
    if (!cursor.skip_to(document) || cursor.document() != document) return false;
    if (!stands(cursor, start_.words[i])) return false;
  }
  return true;
}

Documents TitleSearch::with_words(const DocumentRange& range) {
  Documents documents;
  auto& rarest = cursors_.front();
  for (auto next = range.first; rarest.skip_to(next) && rarest.document() < range.end;) {
    next = rarest.document();
    if (has_words(next)) documents.push_back(next);
    ++next;
  }
  return documents;
}

// Of the documents of `among`, which ascend, or of all if it is null.
void TitleSearch::find_last_word(const DocumentRange& range, const Documents* among,
                                 Documents& found) {
  const std::string prefix = title_term(start_.last_word->term);
  Cursor cursor(*segment_.positions, prefix);
  do {
    find_term(cursor, range, among, found);
  } while (cursor.next_term(prefix));
}

void TitleSearch::find_term(Cursor& cursor, const DocumentRange& range, const Documents* among,
                            Documents& found) {
  auto candidate = among ? among->begin() : Documents::const_iterator{};
  for (auto next = range.first; cursor.skip_to(next) && cursor.document() < range.end;) {
    next = cursor.document();
    if (among) {
      candidate = first_from(next, candidate, among->end());
      if (candidate == among->end()) return;
      if (*candidate > next) {
        next = *candidate;
        continue;
      }
    }
    if (stands(cursor, *start_.last_word)) found.push_back(next);
    ++next;
  }
}

}  // namespace backfile
