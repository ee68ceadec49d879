// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// Without blanks and invisible characters at the ends and with one blank for each run of blanks.
/// Tabs, no-break spaces and the other blanks of Unicode are blanks.
std::string squeeze(std::string_view text);

/// `text` without blanks and punctuation of `also` at its ends. ASCII only.
std::string_view strip(std::string_view text, std::string_view also = {});

/// The form in which phrases of sites are compared: lower case, straight quotes and hyphens, no
/// bullets, brackets or punctuation around it. "▶ Don’t miss:" becomes "don't miss".
std::string phrase_key(std::string_view text);

/// Lower case of ASCII and Latin-1 letters; the rest stays as it is.
std::string lower_case(std::string_view text);

/// The runs of `text` between blanks. Views into `text`.
std::vector<std::string_view> words_of(std::string_view text);

/// The pieces of `text` between `separator`s, stripped of blanks. Views into `text`.
std::vector<std::string_view> split_at(std::string_view text, std::string_view separator);

/// Whether `text` begins with `start` and a word ends there.
bool begins_with_words(std::string_view text, std::string_view start);

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> choices);

/// Whether the word begins with a capital. Letters beyond ASCII are taken for capitals.
bool is_capitalised(std::string_view word);

/// Whether `text` has a small letter of ASCII.
bool has_small_letter(std::string_view text);

/// Whether `text` is not empty and all digits.
bool is_number(std::string_view text);

/// Whether the word looks like "example.com", with an optional "@" before it.
bool is_domain(std::string_view word);

/// Whether `text` is one word that ends as file names on the web do: "boats.jpg".
bool is_file_name(std::string_view text);

/// Whether `text` begins with "http://", "https://" or "www." and has no blanks.
bool is_link(std::string_view text);

/// "example.com" of "https://www.example.com/news"; empty if `link` is none.
std::string_view host_of(std::string_view link);

/// How many different words of four or more letters occur in both texts, whatever their case.
std::size_t shared_words(std::string_view one, std::string_view other);

}  // namespace backfile
