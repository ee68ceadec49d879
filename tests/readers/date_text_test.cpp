// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/date_text.h"

#include <catch2/catch.hpp>
#include <string>

namespace backfile {
namespace {

TEST_CASE("a date as written is kept for its time zone alone", "[date_text]") {
  const Date moment{2021, 5, 16, 7 * 3600};
  for (const std::string kept : {"2021-05-16T09:00:00+02:00", "20210516T090004+0200",
                                 "2021-05-16 04:00 -0300", "Sun, 16 May 2021 03:00:00 EST",
                                 "Sun May 16 09:00:04 CEST 2021", "2021-05-16T07:30+00:30"}) {
    INFO(kept);
    CHECK(date_text(kept, moment) == kept);
  }
  for (const std::string plain :
       {"2021-05-16T07:00:00Z", "2021-05-16T07:00:00", "2021-05-16T07:00:00+00:00",
        "Sun, 16 May 2021 07:00:00 GMT", "Sun, 16 May 2021 07:00 UTC", "May 16, 2021 7:00 am",
        "Sun May 16 07:00:04 2021", "20210516T070000", "1621148400", ""}) {
    INFO(plain);
    CHECK(date_text(plain, moment).empty());
  }
}

TEST_CASE("what is no moment has no time zone", "[date_text]") {
  CHECK(date_text("2021-05-16T09:00:00+02:00", {}).empty());
  CHECK(date_text("2021-05-16+02:00", {2021, 5, 16}).empty());
}

}  // namespace
}  // namespace backfile
