// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/progress.h"

#include <catch2/catch.hpp>
#include <sstream>

using namespace backfile;

namespace {

RunCounts counts_of(std::uint64_t articles, std::uint64_t bytes) {
  RunCounts counts;
  counts.added = articles;
  counts.bytes = bytes;
  return counts;
}

}  // namespace

TEST_CASE("numbers are grouped by thousands") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1000) == "1,000");
  CHECK(grouped(123456) == "123,456");
  CHECK(grouped(1234567) == "1,234,567");
  CHECK(grouped(18446744073709551615U) == "18,446,744,073,709,551,615");
}

TEST_CASE("bytes are given in megabytes of a million") {
  CHECK(megabytes(0) == "0.0 MB");
  CHECK(megabytes(50'000) == "0.1 MB");
  CHECK(megabytes(17'999'999) == "18.0 MB");
}

TEST_CASE("a few bytes are not no bytes") {
  CHECK(megabytes(20'000) != "0.0 MB");
}

TEST_CASE("progress tells rate and time left, as far as the total is known") {
  CHECK(progress_text(counts_of(0, 0), 0, 0) == "0 articles, 0 a second");
  CHECK(progress_text(counts_of(12345, 18'000'000), 0, 10) == "12,345 articles, 1,234 a second");
  CHECK(progress_text(counts_of(12345, 18'000'000), 27'000'000, 10) ==
        "12,345 articles, 1,234 a second, 18.0 of 27.0 MB, about 5 s left");
  CHECK(progress_text(counts_of(10, 1'000'000), 121'000'000, 1) ==
        "10 articles, 10 a second, 1.0 of 121.0 MB, about 2 min left");
  CHECK(progress_text(counts_of(10, 1'000'000), 120'000'000, 1) ==
        "10 articles, 10 a second, 1.0 of 120.0 MB, about 119 s left");
}

TEST_CASE("no time left is told before the first file and at the end") {
  CHECK(progress_text(counts_of(10, 0), 1'000'000, 1) ==
        "10 articles, 10 a second, 0.0 of 1.0 MB");
  CHECK(progress_text(counts_of(10, 1'000'000), 1'000'000, 1) ==
        "10 articles, 10 a second, 1.0 of 1.0 MB");
  CHECK(progress_text(counts_of(10, 2'000'000), 1'000'000, 1) ==
        "10 articles, 10 a second, 2.0 of 1.0 MB");
}

TEST_CASE("one article is one article") {
  CHECK(progress_text(counts_of(1, 0), 0, 1) == "1 article, 1 a second");
}

TEST_CASE("a progress line that is not visible prints nothing") {
  std::ostringstream out;
  ProgressLine line(out, false, 0);
  line.show(counts_of(1, 1));
  line.clear();
  CHECK(out.str().empty());
}

TEST_CASE("a progress line is written over, not too often, and taken away once") {
  std::ostringstream out;
  ProgressLine line(out, true, 0);
  line.clear();
  CHECK(out.str().empty());
  for (int i = 0; i < 100; ++i) line.show(counts_of(1, 1));
  const std::string shown = out.str();
  CHECK(shown.starts_with("\r\x1b[K1 article"));
  CHECK(shown.find("\r", 1) == std::string::npos);
  line.clear();
  line.clear();
  CHECK(out.str() == shown + "\r\x1b[K");
}
