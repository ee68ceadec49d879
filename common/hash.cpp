// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/hash.h"

#include <xxhash.h>

namespace backfile {

std::string hash_bytes(std::string_view bytes) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
  return {reinterpret_cast<const char*>(canonical.digest), sizeof canonical.digest};
}

std::string hash_hex(std::string_view bytes) {
  std::string hex;
  for (const char byte : hash_bytes(bytes)) {
    hex += "0123456789abcdef"[static_cast<unsigned char>(byte) >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  return hex;
}

}  // namespace backfile
