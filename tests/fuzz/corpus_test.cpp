// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <fstream>
#include <string>

#include "tests/fuzz/input_check.h"
#include "tests/fuzz/query_check.h"
#include "tests/fuzz/structured_check.h"
#include "tests/fuzz/text_readers_check.h"
#include "tests/fuzz/xml_check.h"

namespace backfile {
namespace {

// As corpus.py wrote it.
std::string unescaped(const std::string& line) {
  std::string input;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool escape = line[at] == '\\';
    input += escape ? static_cast<char>(std::stoi(line.substr(at + 2, 2), nullptr, 16)) : line[at];
    at += escape ? 3 : 0;
  }
  return input;
}

// Checks the inputs in a file of this folder and returns how many there were.
template <typename Check>
std::size_t check_inputs(const std::string& name, const Check& check) {
  std::ifstream file(BACKFILE_TESTS_DIR "/fuzz/" + name);
  std::size_t inputs = 0;
  for (std::string line; std::getline(file, line); ++inputs) {
    INFO(line);
    CHECK_NOTHROW(check(unescaped(line)));
  }
  return inputs;
}

TEST_CASE("everything that the fuzzer met is answered as it must be", "[query][fuzz]") {
  CHECK(check_inputs("corpus.txt", testing::check_query) > 100);
}

TEST_CASE("what the fuzzer once found wrong is answered as it must be", "[query][fuzz]") {
  CHECK(check_inputs("mended.txt", testing::check_query) > 5);
}

TEST_CASE("every file that the fuzzer met is read as it must be", "[input][fuzz]") {
  CHECK(check_inputs("input_corpus.txt", testing::check_input) > 100);
}

TEST_CASE("every text that a fuzzer met is read as it must be", "[readers][fuzz]") {
  CHECK(check_inputs("text_readers_corpus.txt", testing::check_text_readers) > 100);
  CHECK(check_inputs("structured_corpus.txt", testing::check_structured) > 100);
  CHECK(check_inputs("xml_corpus.txt", testing::check_xml) > 100);
}

}  // namespace
}  // namespace backfile
