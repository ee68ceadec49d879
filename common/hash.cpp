// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/hash.h"

#include <xxhash.h>

#include <new>

namespace backfile {
namespace {

std::string canonical_bytes(XXH128_hash_t hash) {
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, hash);
  return {reinterpret_cast<const char*>(canonical.digest), sizeof canonical.digest};
}

std::string in_hex(const std::string& bytes) {
  std::string hex;
  for (const char byte : bytes) {
    hex += "0123456789abcdef"[static_cast<unsigned char>(byte) >> 4];
    hex += "0123456789abcdef"[byte & 15];
  }
  return hex;
}

}  // namespace

std::string hash_bytes(std::string_view bytes) {
  return canonical_bytes(XXH3_128bits(bytes.data(), bytes.size()));
}

std::string hash_hex(std::string_view bytes) { return in_hex(hash_bytes(bytes)); }

struct StreamHash::State {
  State() : xxh3(XXH3_createState()) {
    if (xxh3 == nullptr) throw std::bad_alloc();
    XXH3_128bits_reset(xxh3);
  }
  ~State() { XXH3_freeState(xxh3); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  XXH3_state_t* xxh3;
};

StreamHash::StreamHash() : state_(std::make_unique<State>()) {}
StreamHash::~StreamHash() = default;
StreamHash::StreamHash(StreamHash&&) noexcept = default;
StreamHash& StreamHash::operator=(StreamHash&&) noexcept = default;

void StreamHash::update(std::string_view bytes) {
  XXH3_128bits_update(state_->xxh3, bytes.data(), bytes.size());
}

std::string StreamHash::hex() const {
  return in_hex(canonical_bytes(XXH3_128bits_digest(state_->xxh3)));
}

}  // namespace backfile
