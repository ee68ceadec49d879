// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backfile/date.h"

/// The index format on one page. No other file spells a prefix, a slot or a metadata key.
///
/// A document holds, for each field of text, the folded words with positions and their stems
/// (`Z` before the prefix) without, of the lead the stems alone; for the fields of values, one term
/// a value. Words and values are folded and so never begin with a capital, which keeps every prefix
/// unambiguous.
namespace backfile::schema {

/// Raised whenever an index of the former layout cannot be read any more.
inline constexpr int format_version = 6;

using Slot = std::uint32_t;

/// Packed dates (see `date_slot`), for the order by date and the facets of time.
inline constexpr Slot slot_date = 0;
/// The hash of the stored article, by which an unchanged one is recognised.
inline constexpr Slot slot_fingerprint = 1;
/// In the `ColumnFile` alone: the lengths of documents, in wdf.
inline constexpr Slot column_of_lengths = 0xFFFFFFFF;
/// In the `ColumnFile` alone: the ids of articles, so that giving them reads no stored article.
inline constexpr Slot column_of_ids = 0xFFFFFFFE;
/// Custom facets take the slots from here on, in the order in which they were first met.
inline constexpr Slot first_custom_slot = 32;
inline constexpr std::size_t max_custom_facets = 64;

enum class Kind {
  text,   ///< Words: stemmed, ranked, phrases.
  value,  ///< Whole values, folded: filters and facets.
  id,     ///< The article's id, as it is.
  date,   ///< Year, month and day terms.
};

struct Field {
  std::string_view name;    ///< What the user types before the colon.
  std::string_view prefix;  ///< The Xapian term prefix.
  Kind kind;
  std::optional<Slot> facet;  ///< The slot of ordinals, if the values can be counted.
};

inline constexpr std::array<Field, 15> fields = {{
    {"title", "S", Kind::text, {}},
    {"caption", "XC", Kind::text, {}},
    {"lead", "XL", Kind::text, {}},  // Stems of the first paragraph; the query adds the title.
    {"body", "", Kind::text, {}},    // All text; the query takes away what `not_in_body` marks.
    {"related", "XR", Kind::text, {}},
    {"source", "XSOURCE:", Kind::value, 2},
    {"author", "A", Kind::value, 3},
    {"section", "XSECTION:", Kind::value, 4},
    {"topic", "XTOPIC:", Kind::value, 5},
    {"place", "XPLACE:", Kind::value, 6},
    {"person", "XPERSON:", Kind::value, 7},
    {"org", "XORG:", Kind::value, 8},
    {"language", "L", Kind::value, 9},
    {"id", "Q", Kind::id, {}},
    {"date", "", Kind::date, {}},
}};

/// The row of that name, or null.
const Field* find_field(std::string_view name);

/// The prefix of the words of title, captions and body together, on which articles are ranked.
inline constexpr std::string_view all_text = "";

/// Before a stem instead of a word: "Z" + prefix + stem.
std::string stem_term(std::string_view prefix, std::string_view stem);
/// A word that was written as an acronym ("US", "U.S."), so that it is not the pronoun.
std::string acronym_term(std::string_view prefix, std::string_view word);
/// The word in a term of `all_text`; nothing if the term is a stem.
std::string word_of_term(std::string_view term);
/// What the words and stems of `all_text` are called in the field with `prefix`.
std::string with_prefix(std::string_view prefix, std::string_view term);
/// Marks a term of `all_text` that does not occur in the body.
std::string not_in_body(std::string_view term);

/// Of two words of `all_text` that stand one right after the other, where an index keeps such terms
/// (see `IndexSettings::common_words`). They weigh nothing.
std::string pair_term(std::string_view first, std::string_view second);

/// Positions that are left out between two texts, which no phrase joins.
inline constexpr std::uint32_t gap_of_texts = 100;

/// The structure of an article, as terms with positions: each stands at the first word of every
/// such part. The title begins at the first position of all; no sentence is noted where a larger
/// part begins.
inline constexpr std::string_view subtitle_start = "XTSUB";
inline constexpr std::string_view caption_start = "XTCAP";
inline constexpr std::string_view paragraph_start = "XPAR";  ///< Of the body.
inline constexpr std::string_view related_start = "XTREL";   ///< Of each text about a link.
inline constexpr std::string_view sentence_start = "XSEN";

/// Longest word that is indexed, in bytes after folding. Longer ones are no words.
inline constexpr std::size_t max_word_length = 120;
/// Xapian's limit; a NUL counts as two bytes.
inline constexpr std::size_t max_term_length = 245;

/// The term of a value, an id or a path. One too long for a term keeps its front and ends in a hash
/// of the whole, so that two values never meet by truncation.
std::string value_term(std::string_view prefix, std::string_view value);
inline std::string id_term(std::string_view id) { return value_term("Q", id); }
inline std::string path_term(std::string_view path) { return value_term("XPATH:", path); }
/// What the path terms of `folder` and of all files below it begin with; other paths may too.
std::string path_range(std::string_view folder);
/// The path in a path term, or nothing if the term holds a hash instead of the end of a path.
std::optional<std::string> path_of_term(std::string_view term);

/// Whether `name` may be a custom facet: a letter, then letters, digits, `-`, `_`, 32 at most, all
/// lower case and not the name of a field or of a facet of time.
bool is_custom_facet_name(std::string_view name);
std::string custom_prefix(std::string_view facet);
/// The prefix of a field of values: one of the schema or a custom facet.
std::string value_prefix(std::string_view field);

/// Terms for the year, the month and the day of `date`, as far as they are known.
std::string year_term(int year);
std::string month_term(int year, int month);
std::string day_term(int year, int month, int day);
/// Those that an article of `date` has.
std::vector<std::string> date_terms(const Date& date);

/// The value of `slot_date`: sorts by time as `Date` does. Empty for no date.
std::string date_slot(const Date& date);
/// The date without its time of day. Nothing known for an empty or broken value.
Date date_of_slot(std::string_view value);

/// Metadata keys.
inline constexpr std::string_view key_custom_facets = "custom-facets";
inline constexpr std::string_view key_languages = "languages";
std::string key_facet_values(std::string_view facet);
/// Of the place from which the articles whose paths begin with `name` were first read.
std::string key_origin(std::string_view name);

}  // namespace backfile::schema
