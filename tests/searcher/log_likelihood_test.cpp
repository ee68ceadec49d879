// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trends/log_likelihood.h"

#include <catch2/catch.hpp>

namespace backfile {
namespace {

TEST_CASE("the log-likelihood of a table is what its formula gives by hand", "[trends]") {
  // Expected are 2 of 100 and 18 of 900:
  // 2 (10 ln 10/2 + 10 ln 10/18 + 90 ln 90/98 + 890 ln 890/882)
  CHECK(log_likelihood(10, 100, 10, 900) == Approx(21.176).margin(0.001));
  // 2 (10 ln 2 + 10 ln 2): each word in all articles of one side only.
  CHECK(log_likelihood(10, 10, 0, 10) == Approx(27.726).margin(0.001));
  // The first bigram of Dunning's table 1, "the swiss", has this score there.
  CHECK(log_likelihood(110, 2552, 111, 29225) == Approx(270.72).margin(0.005));
}

TEST_CASE("the log-likelihood does not ask which side has more", "[trends]") {
  CHECK(log_likelihood(10, 100, 10, 900) == Approx(log_likelihood(10, 900, 10, 100)));
  CHECK(log_likelihood(10, 100, 3, 50) == Approx(log_likelihood(90, 100, 47, 50)));
}

TEST_CASE("a word that no side has more often says nothing", "[trends]") {
  CHECK(log_likelihood(1, 10, 100, 1000) == Approx(0).margin(1e-9));
  CHECK(log_likelihood(0, 10, 0, 1000) == 0);
  CHECK(log_likelihood(10, 10, 1000, 1000) == 0);
}

TEST_CASE("the log-likelihood of an empty side is 0", "[trends]") {
  CHECK(log_likelihood(0, 0, 0, 0) == 0);
  CHECK(log_likelihood(0, 0, 5, 10) == 0);
  CHECK(log_likelihood(5, 10, 0, 0) == 0);
}

TEST_CASE("the log-likelihood of large archives is exact enough", "[trends]") {
  CHECK(log_likelihood(1, 1'000'000, 1'000'000, 1'000'000'000'000) < 1e-3);
  CHECK(log_likelihood(30, 1'000, 30'000'000, 1'000'000'000) >= 0);
}

}  // namespace
}  // namespace backfile
