// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/analysis/stemmer.h"

#include <xapian.h>

#include <algorithm>
#include <unordered_map>

namespace backfile {
namespace {

// More words than a language has in common use; when a corpus brings more, the cache starts again.
constexpr std::size_t max_remembered_words = 200'000;

constexpr std::string_view no_stemmer = "none";

// Suffix strippers. Those of Dutch, French and Russian touch accents in front of a word, which
// folding has taken off already; those of Catalan, Italian and Romanian inside of it.
constexpr std::string_view suffix_strippers[] = {"none", "ca", "da", "de", "en", "es", "eu", "fi",
                                                 "fr",   "hu", "hy", "it", "lt", "nb", "ne", "nl",
                                                 "nn",   "no", "pt", "ro", "ru", "sv", "tr"};

}  // namespace

class Stemmer::Impl {
 public:
  explicit Impl(const std::string& code)
      : stemmer_(code == no_stemmer ? "" : code),
        keeps_first_character_(backfile::keeps_first_character(code)) {}

  bool keeps_first_character() const { return keeps_first_character_; }

  std::string_view stem(const std::string& word) {
    if (const auto known = stems_.find(word); known != stems_.end()) return known->second;
    if (stems_.size() >= max_remembered_words) stems_.clear();
    return stems_.emplace(word, stemmer_(word)).first->second;
  }

 private:
  Xapian::Stem stemmer_;
  bool keeps_first_character_;
  std::unordered_map<std::string, std::string> stems_;
};

Stemmer::Stemmer(std::string_view language)
    : impl_(std::make_unique<Impl>(stemming_language(language))) {}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string_view Stemmer::stem(const std::string& word) { return impl_->stem(word); }

bool Stemmer::keeps_first_character() const { return impl_->keeps_first_character(); }

std::string stemming_language(std::string_view language) {
  std::string code(language.substr(0, language.find_first_of("-_")));
  std::transform(code.begin(), code.end(), code.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (code.size() != 2) return std::string(no_stemmer);
  try {
    Xapian::Stem{code};
    return code;
  } catch (const Xapian::InvalidArgumentError&) {
    return std::string(no_stemmer);
  }
}

bool keeps_first_character(std::string_view language) {
  return std::find(std::begin(suffix_strippers), std::end(suffix_strippers), language) !=
         std::end(suffix_strippers);
}

}  // namespace backfile
