// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/hash.h"

#include <catch2/catch.hpp>

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

}  // namespace
}  // namespace backfile
