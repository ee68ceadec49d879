// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/large_pages.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <limits>
#include <numeric>

namespace backfile {
namespace {

TEST_CASE("arrays of any size keep what is written to them", "[segments][large_pages]") {
  for (const std::size_t size : {1U, 1'000U, 262'143U, 262'144U, 3'000'000U}) {
    CAPTURE(size);
    LargeVector<std::uint32_t> numbers;
    for (std::uint32_t i = 0; i < size; ++i) numbers.push_back(i);
    CHECK(std::accumulate(numbers.begin(), numbers.end(), std::uint64_t{0}) ==
          std::uint64_t{size} * (size - 1) / 2);
  }
}

TEST_CASE("a buffer can be written up to its last byte, and be moved", "[segments][large_pages]") {
  for (const std::size_t size : {std::size_t{1}, std::size_t{1} << 20, (std::size_t{1} << 22) + 1}) {
    LargeBuffer buffer(size);
    std::memset(buffer.get(), 'x', size);
    const LargeBuffer moved = std::move(buffer);
    CHECK(moved.get()[size - 1] == 'x');
  }
}

TEST_CASE("memory that the system does not have is refused", "[segments][large_pages]") {
  CHECK_THROWS_AS(map_memory(std::numeric_limits<std::size_t>::max() / 4), std::bad_alloc);
}

}  // namespace
}  // namespace backfile
