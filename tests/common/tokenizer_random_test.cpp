// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>

#include "common/analysis/folding.h"
#include "common/schema.h"
#include "common/text/utf8.h"
#include "tests/common/random.h"
#include "tests/common/tokens.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using testing::Random;

char32_t random_point(Random& random) {
  static constexpr char32_t awkward[] = {
      U'\'', U'’', U'-',      U'\u2011', U'\u2013', U'.',      U',',      U'&',      U'+',
      U'#',  U' ', U'\u00AD', U'\u200B', U'\u0301', U'\uFE0F', U'\uFFFD', U'İ',      U'ß',
      U'ﬁ',  U'½', U'東',     U'한',     U'か',     U'\u3099', U'\u115F', U'\uFDFA', U'\U0001F44D'};
  switch (random.below(6)) {
    case 0: return static_cast<char32_t>(random.below(0x80));
    case 1: return static_cast<char32_t>('A' + random.below(26));
    case 2: return static_cast<char32_t>('0' + random.below(10));
    case 3: return random.pick(awkward);
    case 4: return static_cast<char32_t>(random.below(0x3000));
    default: return static_cast<char32_t>(random.below(0x110000));
  }
}

std::string random_utf8(Random& random) {
  std::string text;
  for (std::size_t left = random.below(40); left > 0; --left)
    append_utf8(random_point(random), text);
  return text;
}

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void check_sound(const std::string& text, bool is_utf8) {
  std::vector<Token> tokens;
  const auto positions = tokenize(text, tokens);
  std::uint32_t before = 0;
  for (const auto& token : tokens) {
    INFO(token);
    REQUIRE(token.begin < token.end);
    REQUIRE(token.end <= text.size());
    REQUIRE(token.position < positions);
    REQUIRE(token.position >= before);
    REQUIRE_FALSE(token.term.empty());
    REQUIRE(token.term.size() <= schema::max_word_length);
    REQUIRE(is_valid_utf8(token.term));
    REQUIRE_FALSE((token.term[0] >= 'A' && token.term[0] <= 'Z'));
    if (is_utf8) {
      REQUIRE(is_boundary(text, token.begin));
      REQUIRE(is_boundary(text, token.end));
    }
    std::string again;
    append_folded(token.term, again);
    REQUIRE(again == token.term);
    before = token.position;
  }
}

TEST_CASE("tokens of random text lie within it and on its characters", "[tokenizer][random]") {
  const auto seed = testing::test_seed();
  for (std::uint64_t i = 0; i < 20'000 * testing::test_rounds(); ++i) {
    Random random(seed + i);
    const auto text = random_utf8(random);
    INFO("BACKFILE_TEST_SEED=" << seed + i << " text " << text);
    check_sound(text, true);
  }
}

TEST_CASE("random bytes give sound tokens", "[tokenizer][random]") {
  const auto seed = testing::test_seed();
  for (std::uint64_t i = 0; i < 20'000 * testing::test_rounds(); ++i) {
    Random random(seed + i);
    const auto text = random.bytes(random.below(40));
    INFO("BACKFILE_TEST_SEED=" << seed + i);
    check_sound(text, false);
  }
}

// Of those bytes that words are likely to begin with.
FirstBytes random_first_bytes(Random& random) {
  FirstBytes wanted;
  for (const std::string_view word : {"a", "b", "e", "m", "s", "t", "1", "\xC3", "\xE6"}) {
    if (random.one_in(2)) wanted.add(word);
  }
  return wanted;
}

TEST_CASE("the wanted tokens are those of all that begin so, and the joined ones",
          "[tokenizer][random]") {
  const auto seed = testing::test_seed();
  std::vector<Token> tokens, wanted_tokens;
  std::size_t found = 0;
  for (std::uint64_t i = 0; i < 20'000 * testing::test_rounds(); ++i) {
    Random random(seed + i);
    const auto text = random_utf8(random) + " At AT&T the e-mail's US " + random_utf8(random);
    const auto wanted = random_first_bytes(random);
    INFO("BACKFILE_TEST_SEED=" << seed + i << " text " << text);
    const auto positions = tokenize(text, tokens);
    std::erase_if(tokens, [&](const Token& token) {
      const bool joined =
          token.kind == Token::Kind::joined || token.kind == Token::Kind::joined_end;
      return !joined && !wanted.has(token.term.front());
    });
    REQUIRE(tokenize(text, wanted, wanted_tokens) == positions);
    REQUIRE(wanted_tokens == tokens);
    found += tokens.size();
  }
  CHECK(found > 20'000);
}

std::string random_plain_text(Random& random) {
  static constexpr std::string_view pieces[] = {"a",  "oil", "rose", "no", ".", ". ",
                                                ", ", " ",   "-",    "\"", "'", "&",
                                                "+",  "#",   "1",    "é",  ")", "\n"};
  std::string text;
  for (auto left = random.below(20); left > 0; --left) text += random.pick(pieces);
  return text;
}

TEST_CASE("an invisible character in it makes no other word of a plain one",
          "[tokenizer][random]") {
  const auto seed = testing::test_seed();
  for (std::uint64_t i = 0; i < 20'000 * testing::test_rounds(); ++i) {
    Random random(seed + i);
    const auto text = random_plain_text(random);
    std::string hidden;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const bool in_run = at > 0 && text[at] >= 'a' && text[at - 1] >= 'a' && text[at] <= 'z';
      if (in_run) hidden += "\u00AD";
      hidden += text[at];
    }
    INFO("BACKFILE_TEST_SEED=" << seed + i << " text " << text);
    REQUIRE(testing::token_line(hidden) == testing::token_line(text));
  }
}

}  // namespace
}  // namespace backfile
