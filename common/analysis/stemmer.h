// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace backfile {

/// Reduces the words of one language to stems with its Snowball stemmer, remembering the words it
/// has seen. Words of a language without a stemmer stay as they are. For one thread.
class Stemmer {
 public:
  /// `language` is an ISO 639-1 code; what follows a hyphen ("en-GB") does not matter.
  explicit Stemmer(std::string_view language);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  /// The stem of a folded word; valid until the next call.
  std::string_view stem(const std::string& word);

  /// See below.
  bool keeps_first_character() const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

/// The code that stands for a language in an index: "en" for "EN-gb", "none" if there is no
/// stemmer for it. Articles of one code are stemmed alike.
std::string stemming_language(std::string_view language);

/// Whether the stemmer of `language`, a code as `stemming_language` gives it, leaves the first
/// character of every folded word as it is. The Snowball stemmers of Arabic, Indonesian, Irish and
/// Tamil take prefixes off; languages that are not known here count as such.
bool keeps_first_character(std::string_view language);

}  // namespace backfile
