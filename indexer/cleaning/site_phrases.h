// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace backfile {

/// What a phrase in the furniture of a news site says about its line.
enum class PhraseUse {
  share_word,        ///< A word of share lines: "share", "facebook".
  share_filler,      ///< A word that share lines may also have: "this", "article".
  advertisement,     ///< A whole line.
  cookie_start,      ///< The first words of a cookie notice.
  newsletter_line,   ///< A whole line.
  newsletter_start,  ///< The first words of a line that also has a newsletter word.
  newsletter_word,   ///< Somewhere in such a line.
  comments_line,     ///< A whole line, a number aside: "comments (14)".
  comment_mark,      ///< A whole line that only stands between readers' comments: "reply".
  reading_aid,       ///< A whole line: players, galleries, reading time.
  navigation,        ///< A whole line of a menu.
  footer_line,       ///< A whole line of the menu at the end.
  footer_start,      ///< The first words of a line.
  tags_start,        ///< The first words of a list of keywords, before a colon.
  related_heading,   ///< A whole line above a block of links.
  related_start,     ///< The first words of such a line: "more from".
  related_label,     ///< Before a colon or the like, on one line with the link.
  credit_label,      ///< Before a colon and who made a picture: "foto", "quelle".
  function_word,     ///< A word that sentences are held together with: "the", "und".
  address_word,      ///< A word by which a site speaks to its readers: "you", "our".
  furniture_word,    ///< A word that furniture has more often than articles: "subscribe".
};

/// Phrases of one use. The header of a language (languages/) has a list of them for all uses that
/// it knows.
struct SitePhrases {
  PhraseUse use;
  std::initializer_list<std::string_view> phrases;  ///< As phrase_key gives them.
};

/// A set of uses, in bits.
using PhraseUses = std::uint32_t;

constexpr bool has_use(PhraseUses uses, PhraseUse use) {
  return (uses >> static_cast<unsigned>(use) & 1) != 0;
}

/// All that `key`, a phrase_key, is used for as a whole.
PhraseUses phrase_uses(std::string_view key);

/// Whether `key`, a phrase_key, is a phrase of that use as a whole, in whatever language.
bool is_phrase(PhraseUse use, std::string_view key);

/// The bytes of the longest phrase of that use that `key` begins with, or 0.
std::size_t phrase_at_start(PhraseUse use, std::string_view key);

/// Whether a phrase of that use stands somewhere in `key`, as whole words.
bool has_phrase(PhraseUse use, std::string_view key);

}  // namespace backfile
