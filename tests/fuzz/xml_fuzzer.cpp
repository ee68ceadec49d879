// SPDX-License-Identifier: GPL-2.0-or-later
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/xml_check.h"

// What libFuzzer calls with one input after the other. An exception that gets out is a finding.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  backfile::testing::check_xml({reinterpret_cast<const char*>(data), size});
  return 0;
}
