// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/warc/block_digest.h"

#include <glib.h>

#include <array>
#include <cstdint>
#include <string>

#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

using Sha1 = std::array<std::uint8_t, 20>;

Sha1 sha1_of(std::string_view bytes) {
  GChecksum* const checksum = g_checksum_new(G_CHECKSUM_SHA1);
  g_checksum_update(checksum, reinterpret_cast<const guchar*>(bytes.data()),
                    static_cast<gssize>(bytes.size()));
  Sha1 digest;
  gsize size = digest.size();
  g_checksum_get_digest(checksum, digest.data(), &size);
  g_checksum_free(checksum);
  return digest;
}

/// The digest in characters of `bits` bits each: the first ones of `alphabet`.
std::string encoded(const Sha1& digest, unsigned bits, std::string_view alphabet) {
  std::string text;
  unsigned held = 0;
  std::uint32_t buffer = 0;
  for (const std::uint8_t byte : digest) {
    buffer = buffer << 8 | byte;
    held += 8;
    for (; held >= bits; held -= bits) {
      text += alphabet[buffer >> (held - bits) & ((1U << bits) - 1)];
    }
  }
  if (held > 0) text += alphabet[buffer << (bits - held) & ((1U << bits) - 1)];
  return text;
}

constexpr std::string_view base32 = "abcdefghijklmnopqrstuvwxyz234567";  // RFC 4648
constexpr std::string_view hexadecimal = "0123456789abcdef";
constexpr std::string_view base64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view base64_of_urls =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

}  // namespace

std::optional<bool> agrees_with_digest(std::string_view digest, std::string_view block) {
  constexpr std::string_view label = "sha1:";
  if (ascii_lower(digest.substr(0, label.size())) != label) return std::nullopt;
  digest.remove_prefix(label.size());
  digest = digest.substr(0, digest.find('='));  // What fills up Base64.
  const std::string lower = ascii_lower(digest);
  constexpr std::size_t base32_size = 32;
  constexpr std::size_t hexadecimal_size = 40;
  constexpr std::size_t base64_size = 27;
  const Sha1 found = sha1_of(block);
  if (lower.size() == base32_size) return lower == encoded(found, 5, base32);
  if (lower.size() == hexadecimal_size) return lower == encoded(found, 4, hexadecimal);
  if (lower.size() != base64_size) return std::nullopt;
  return digest == encoded(found, 6, base64) || digest == encoded(found, 6, base64_of_urls);
}

}  // namespace backfile
