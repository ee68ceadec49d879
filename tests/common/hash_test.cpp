// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/hash.h"

#include <catch2/catch.hpp>

#include "tests/common/random.h"

namespace backfile {
namespace {

TEST_CASE("hashes are the published ones of XXH3", "[hash]") {
  CHECK(hash_hex("") == "99aa06d3014798d86001c324468d497f");
}

TEST_CASE("a hash is the same in bytes and in digits", "[hash]") {
  const auto bytes = hash_bytes("backfile");
  const auto hex = hash_hex("backfile");
  CHECK(bytes.size() == 16);
  REQUIRE(hex.size() == 32);
  for (std::size_t i = 0; i < 16; ++i)
    CHECK(std::stoi(hex.substr(2 * i, 2), nullptr, 16) == static_cast<unsigned char>(bytes[i]));
  CHECK(hash_hex("backfile") != hash_hex("backfilf"));
  CHECK(hash_hex(std::string(3, '\0')) != hash_hex(std::string(4, '\0')));
}

TEST_CASE("bytes that come in pieces have the hash of the whole", "[hash]") {
  testing::Random random(testing::test_seed());
  for (int round = 0; round < 60; ++round) {
    INFO("seed " << testing::test_seed() << ", round " << round);
    const auto bytes = random.bytes(random.below(5'000));
    StreamHash hash;
    for (std::size_t at = 0; at < bytes.size();) {
      const auto piece = std::string_view(bytes).substr(at, random.below(700));
      hash.update(piece);
      at += piece.size();
      REQUIRE(hash.hex() == hash_hex(bytes.substr(0, at)));
    }
    CHECK(hash.hex() == hash_hex(bytes));
  }
}

TEST_CASE("a hash of pieces goes on where it is moved to", "[hash]") {
  StreamHash hash;
  CHECK(hash.hex() == hash_hex(""));
  hash.update("back");
  StreamHash other(std::move(hash));
  other.update("file");
  CHECK(other.hex() == hash_hex("backfile"));
}

}  // namespace
}  // namespace backfile
