// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/analysis/tokenizer.h"

#include <algorithm>

#include "common/analysis/character.h"
#include "common/analysis/folding.h"
#include "common/analysis/word_rules.h"
#include "common/schema.h"

namespace backfile {
namespace {

using Class = CharacterClass;
using Kind = Token::Kind;

constexpr std::size_t max_compound_parts = 5;
constexpr std::size_t max_acronym_length = 5;
constexpr std::size_t shortest_behind_elision = 3;
constexpr std::size_t shortest_plain_word = 2;  // A single letter may be an initial.

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const FirstBytes& wanted, std::vector<Token>& tokens)
      : text_(text), wanted_(wanted), tokens_(tokens) {}

  std::uint32_t run() {
    while (at_ < text_.size()) {
      if (read_letters()) continue;
      const Character here = character_at(text_, at_);
      if (here.kind == Class::ideograph) {
        read_ideographs();
      } else if (starts_word(here.kind)) {
        read_compound();
      } else {
        at_ += here.length;
      }
    }
    if (is_all_capitals()) drop_undotted_acronyms();
    return position_;
  }

 private:
  bool emit(std::string_view term, std::size_t begin, std::size_t end, Kind kind) {
    if (term.empty() || term.size() > schema::max_word_length) return false;
    if (kind != Kind::joined_end && !wanted_.has(term.front())) return false;
    tokens_.push_back({std::string(term), position_, begin, end, kind});
    return true;
  }

  // Two neighbours a token, at consecutive positions.
  void read_ideographs() {
    std::size_t before = at_;
    skip_ideograph();
    while (kind_at(text_, at_) == Class::ideograph) {
      const std::size_t here = at_;
      skip_ideograph();
      emit_folded(before, at_, Kind::ideograph);
      ++position_;
      before = here;
    }
    emit_folded(before, at_, Kind::last_ideograph);
    ++position_;
  }

  void skip_ideograph() {
    do {
      at_ += character_at(text_, at_).length;
    } while (kind_at(text_, at_) == Class::mark);
  }

  void emit_folded(std::size_t begin, std::size_t end, Kind kind) {
    folded_.clear();
    append_folded(text_.substr(begin, end - begin), folded_);
    emit(folded_, begin, end, kind);
  }

  // A word of plain letters, as most are, to which none of the rules below applies. Returns whether
  // one stood there.
  bool read_letters() {
    std::size_t end = at_;
    bool upper = false, lower = false;
    for (; end < text_.size() && is_plain_letter(text_[end]); ++end)
      (is_lower_case(text_[end]) ? lower : upper) = true;
    if (end < at_ + shortest_plain_word) return false;
    if (end < text_.size() && !ends_plain_word(text_[end])) return false;
    upper_ = upper, lower_ = lower, digits_ = false;
    folded_.clear();
    // What stays empty is not emitted.
    if (wanted_.has(lower_case(text_[at_]))) fold_word(at_, end);
    emit(folded_, at_, end, Kind::word);
    note_capitals(at_, end);
    ++position_;
    at_ = end + 1;  // What ends it is no part of the next one.
    return true;
  }

  // A word, or several with hyphens between them.
  void read_compound() {
    const std::size_t begin = at_;
    const std::size_t first_token = tokens_.size();
    const std::uint32_t first_position = position_;
    std::size_t parts = 0;
    joined_.clear();
    do {
      if (parts > 0) at_ += character_at(text_, at_).length;
      read_word();
      joined_ += folded_;
      ++parts;
    } while (kind_at(text_, at_) == Class::hyphen &&
             starts_word(kind_at(text_, at_ + character_at(text_, at_).length)));
    if (parts < 2 || parts > max_compound_parts || all_digits(joined_)) return;
    if (!emit(joined_, begin, at_, Kind::joined_end)) return;
    tokens_.back().position = position_ - 1;
    Token first = tokens_.back();
    first.kind = Kind::joined;
    first.position = first_position;
    const auto place = std::find_if(
        tokens_.begin() + static_cast<std::ptrdiff_t>(first_token), tokens_.end(),
        [&](const Token& token) { return token.position > first_position; });
    tokens_.insert(place, std::move(first));
  }

  // Leaves the word, folded, in folded_, and takes one position.
  void read_word() {
    folded_.clear();
    if (!read_initials()) read_plain_word();
    ++position_;
  }

  // "U.S.", "a.m.", "J. P.": single letters with full stops, at least two.
  bool read_initials() {
    const std::size_t begin = at_;
    std::size_t end = at_, letters = 0;
    bool upper = true, spaced = false;
    for (std::size_t next = at_;;) {
      const Character letter = character_at(text_, next);
      if (letter.kind != Class::letter) break;
      const std::size_t behind = next + letter.length;
      const bool dotted = is_byte(text_, behind, '.');
      if (!dotted && (letters == 0 || end != next || in_word(kind_at(text_, behind)))) break;
      append_folded(text_.substr(next, letter.length), folded_);
      upper = upper && letter.upper;
      ++letters;
      end = behind + (dotted ? 1 : 0);
      if (!dotted) break;
      next = end;
      const bool apart = upper && is_byte(text_, next, ' ') && is_dotted_capital(text_, next + 1);
      if (apart && (letters == 1 || spaced)) {
        spaced = true;
        ++next;
      }
    }
    if (letters < 2) {
      folded_.clear();
      return false;
    }
    at_ = behind_possessive(text_, end);
    emit(folded_, begin, end, Kind::word);
    if (upper) emit(folded_, begin, end, Kind::acronym);
    return true;
  }

  void read_plain_word() {
    const std::size_t begin = at_;
    const std::size_t end = word_end(begin);
    at_ = end;
    const std::size_t base_end = without_possessive(begin, end);
    if (base_end != end) lower_ = lower_before_apostrophe_;
    fold_word(begin, base_end);
    if (base_end - begin == 1) read_plus_signs();
    emit(folded_, begin, base_end == end ? at_ : base_end, Kind::word);
    emit_elided(begin, base_end);
    note_capitals(begin, base_end);
  }

  std::size_t word_end(std::size_t begin) {
    upper_ = lower_ = digits_ = false;
    apostrophe_ = no_apostrophe;
    std::size_t end = begin;
    while (end < text_.size()) {
      const Character here = character_at(text_, end);
      if (in_word(here.kind)) {
        note_case(here);
        end += here.length;
      } else if (here.kind == Class::apostrophe && starts_word(kind_at(text_, end + here.length))) {
        apostrophe_ = end;
        lower_before_apostrophe_ = lower_;
        end += here.length;
      } else if (goes_on_behind(text_, end)) {
        ++end;
      } else {
        break;
      }
    }
    return end;
  }

  void note_case(const Character& here) {
    if (here.kind == Class::digit) digits_ = true;
    if (here.kind == Class::letter) (here.upper ? upper_ : lower_) = true;
  }

  std::size_t without_possessive(std::size_t begin, std::size_t end) const {
    if (apostrophe_ == no_apostrophe || apostrophe_ == begin) return end;
    const bool possessive = end == apostrophe_ + character_at(text_, apostrophe_).length + 1 &&
                            (text_[end - 1] == 's' || text_[end - 1] == 'S');
    return possessive ? apostrophe_ : end;
  }

  void fold_word(std::size_t begin, std::size_t end) {
    append_folded(text_.substr(begin, end - begin), folded_);
    if (digits_) std::erase(folded_, ',');
  }

  // "C++", "C#", "A+": behind a single letter only.
  void read_plus_signs() {
    std::size_t end = at_;
    while (is_byte(text_, end, '+') || is_byte(text_, end, '#')) ++end;
    if (end - at_ > 2 || in_word(kind_at(text_, end))) return;
    folded_ += text_.substr(at_, end - at_);
    at_ = end;
  }

  void emit_elided(std::size_t begin, std::size_t end) {
    if (apostrophe_ == no_apostrophe) return;
    const auto mark = folded_.find('\'');
    if (mark == std::string::npos || !is_elision(std::string_view(folded_).substr(0, mark))) return;
    if (folded_.size() - mark - 1 < shortest_behind_elision) return;
    emit(std::string_view(folded_).substr(mark + 1), begin, end, Kind::elided);
  }

  void note_capitals(std::size_t begin, std::size_t end) {
    const std::size_t length = end - begin;
    if (lower_) ++words_with_lower_case_;
    if (!upper_ || lower_ || length < 2) return;
    ++words_in_capitals_;
    if (!digits_ && length <= max_acronym_length)
      emit(folded_, begin, end, Kind::acronym);
  }

  bool is_all_capitals() const {
    return words_in_capitals_ >= 2 && words_in_capitals_ > 3 * words_with_lower_case_;
  }

  // Where everything is in capitals, they say nothing.
  void drop_undotted_acronyms() {
    std::erase_if(tokens_, [this](const Token& token) {
      return token.kind == Kind::acronym && text_.substr(token.begin, token.end - token.begin)
                                                .find('.') == std::string_view::npos;
    });
  }

  static constexpr std::size_t no_apostrophe = static_cast<std::size_t>(-1);

  std::string_view text_;
  const FirstBytes& wanted_;
  std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  std::uint32_t position_ = 0;
  std::string folded_{};
  std::string joined_{};
  std::size_t apostrophe_ = no_apostrophe;  // The last one in the word being read.
  bool upper_ = false, lower_ = false, digits_ = false;
  bool lower_before_apostrophe_ = false;
  std::size_t words_in_capitals_ = 0, words_with_lower_case_ = 0;
};

}  // namespace

std::uint32_t tokenize(std::string_view text, std::vector<Token>& tokens) {
  return tokenize(text, first_bytes_of_all, tokens);
}

std::uint32_t tokenize(std::string_view text, const FirstBytes& wanted,
                       std::vector<Token>& tokens) {
  tokens.clear();
  return Tokenizer(text, wanted, tokens).run();
}

}  // namespace backfile
