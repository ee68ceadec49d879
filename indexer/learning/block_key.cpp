// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/learning/block_key.h"

#include <cstring>

#include "common/hash.h"
#include "common/text/ascii.h"
#include "indexer/cleaning/capture_text.h"

namespace backfile {
namespace {

std::uint64_t hash_number(std::string_view bytes) {
  const std::string hash = hash_bytes(bytes);
  std::uint64_t number = 0;
  std::memcpy(&number, hash.data(), sizeof number);
  return number;
}

void add_without_digits(std::string_view word, std::string& key) {
  bool number = false;
  for (const char c : word) {
    const bool digit = is_digit(c);
    if (!digit) key += c;
    if (digit && !number) key += '#';
    number = digit;
  }
}

}  // namespace

std::string block_key(std::string_view text) {
  if (text.size() > longest_block) return {};
  const std::string phrase = phrase_key(text);
  if (phrase.empty()) return squeeze(text);
  std::string key;
  for (const std::string_view word : words_of(phrase)) {
    if (!key.empty()) key += ' ';
    is_link(word) ? key.push_back('#') : add_without_digits(word, key);
  }
  return key;
}

std::string block_source(const Article& article) {
  return article.source.empty() ? std::string(host_of(article.url)) : squeeze(article.source);
}

std::uint64_t block_hash(std::string_view source, std::string_view key) {
  std::string name = lower_case(source);
  name.append(1, '\0').append(key);
  return hash_number(name);
}

std::uint64_t source_hash(std::string_view source) { return hash_number(lower_case(source)); }

}  // namespace backfile
