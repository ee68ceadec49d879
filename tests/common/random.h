// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace backfile::testing {

/// The number in an environment variable, or `otherwise`.
inline std::uint64_t number_from(const char* variable, std::uint64_t otherwise) {
  const char* const text = std::getenv(variable);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

/// Where random tests begin: BACKFILE_TEST_SEED, which every failed check shows.
inline std::uint64_t test_seed() { return number_from("BACKFILE_TEST_SEED", 20'240'229); }

/// How many times the usual number of cases a random test takes: BACKFILE_TEST_ROUNDS.
inline std::uint64_t test_rounds() { return number_from("BACKFILE_TEST_ROUNDS", 1); }

/// The same numbers on every machine for one seed.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  /// From 0 to `limit` - 1.
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(engine_() % limit); }

  /// From `low` to `high`, both included.
  int between(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1)));
  }

  bool one_in(std::size_t n) { return below(n) == 0; }

  template <typename Items>
  const auto& pick(const Items& items) {
    return items[below(std::size(items))];
  }

  std::string bytes(std::size_t length) {
    std::string text;
    while (text.size() < length) text += static_cast<char>(below(256));
    return text;
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace backfile::testing
