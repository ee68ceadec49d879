// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/schema.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "tests/common/random.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using namespace std::string_literals;

// Every kind of term, made of a word or value that begins with the smallest and largest of what
// folded text may begin with.
std::vector<std::vector<std::string>> terms_by_kind() {
  std::vector<std::vector<std::string>> kinds;
  const std::vector<std::string> words = {"0", "a", "us", "zb", "à", "東", "c++", "xu", "par"};
  std::vector<std::string> text_prefixes;
  for (const auto& field : schema::fields) {
    if (field.kind == schema::Kind::text) text_prefixes.emplace_back(field.prefix);
  }
  for (const auto& prefix : text_prefixes) {
    std::vector<std::string> plain, stems, acronyms, absent;
    for (const auto& word : words) {
      plain.push_back(schema::with_prefix(prefix, word));
      stems.push_back(schema::stem_term(prefix, word));
      acronyms.push_back(schema::acronym_term(prefix, word));
      if (!prefix.empty()) continue;
      for (const auto& term : {plain.back(), stems.back(), acronyms.back()})
        absent.push_back(schema::not_in_body(term));
    }
    kinds.insert(kinds.end(), {plain, stems, acronyms, absent});
  }
  std::vector<std::string> values = words;
  values.insert(values.end(), {"", ":", ":a", " ", "\x01#", "-"});
  std::vector<std::string> prefixes = {"XPATH:", schema::custom_prefix("a"),
                                       schema::custom_prefix("desk"), schema::custom_prefix("u")};
  for (const auto& field : schema::fields) {
    if (field.kind == schema::Kind::value) prefixes.emplace_back(field.prefix);
  }
  for (const auto& prefix : prefixes) {
    kinds.emplace_back();
    for (const auto& value : values) kinds.back().push_back(schema::value_term(prefix, value));
  }
  kinds.emplace_back();
  for (const auto& id : {"A", "Z", "XC", "1"}) kinds.back().push_back(schema::id_term(id));
  kinds.push_back({schema::year_term(1987)});
  kinds.push_back({schema::month_term(1987, 3)});
  kinds.push_back({schema::day_term(1987, 3, 2)});
  kinds.push_back({std::string(schema::paragraph_start)});
  return kinds;
}

TEST_CASE("no two kinds of term can be the same", "[schema]") {
  std::set<std::string> met;
  for (const auto& kind : terms_by_kind()) {
    const std::set<std::string> here(kind.begin(), kind.end());
    for (const auto& term : here) {
      INFO(term);
      CHECK(met.insert(term).second);
    }
  }
}

TEST_CASE("the terms of a prefix do not begin like those of another field", "[schema]") {
  std::vector<std::string> prefixes;
  for (const auto& field : schema::fields) {
    if (!field.prefix.empty()) prefixes.emplace_back(field.prefix);
  }
  prefixes.insert(prefixes.end(), {"Z", "XU", "XNB", "XPAR", "XPATH:", "Y", "M", "D",
                                   schema::custom_prefix("a"), schema::custom_prefix("ab")});
  for (const auto& one : prefixes) {
    for (const auto& other : prefixes) {
      if (&one == &other || !other.starts_with(one)) continue;
      INFO(one << " and " << other);
      // What follows the shorter one is never a capital, so the longer one is no such term.
      CHECK((other[one.size()] >= 'A' && other[one.size()] <= 'Z'));
    }
  }
}

TEST_CASE("facets have slots of their own", "[schema]") {
  std::set<schema::Slot> slots = {schema::slot_date, schema::slot_fingerprint};
  std::size_t count = slots.size();
  for (const auto& field : schema::fields) {
    if (!field.facet) continue;
    CHECK(*field.facet < schema::first_custom_slot);
    slots.insert(*field.facet);
    ++count;
  }
  CHECK(slots.size() == count);
}

TEST_CASE("fields are found by their exact name", "[schema]") {
  REQUIRE(schema::find_field("title"));
  CHECK(schema::find_field("title")->prefix == "S");
  for (const char* name : {"", "Title", "titles", "titl", "title:", "year"})
    CHECK(schema::find_field(name) == nullptr);
}

TEST_CASE("terms of all text are called in a field by its prefix", "[schema]") {
  CHECK(schema::with_prefix("S", "oil") == "Soil");
  CHECK(schema::with_prefix("S", schema::stem_term("", "oil")) == "ZSoil");
  CHECK(schema::with_prefix("XC", schema::acronym_term("", "us")) == "XUXCus");
  CHECK(schema::with_prefix("", "Zoil") == "Zoil");
  CHECK(schema::word_of_term("oil") == "oil");
  CHECK(schema::word_of_term(schema::acronym_term("", "us")) == "us");
  CHECK(schema::word_of_term(schema::stem_term("", "oil")).empty());
  CHECK(schema::not_in_body("Zoil") == "XNBZoil");
}

TEST_CASE("long values never meet by truncation and fit into a term", "[schema]") {
  std::set<std::string> terms;
  std::size_t count = 0;
  const std::string prefix = schema::custom_prefix(std::string(32, 'f'));
  for (std::size_t length = 0; length < 1000; ++length) {
    for (const char filling : {'a', '\0'}) {
      std::string value(length, filling);
      const auto term = schema::value_term(prefix, value);
      const auto nuls = static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
      REQUIRE(term.size() + nuls <= schema::max_term_length);
      terms.insert(term);
      ++count;
      if (length == 0) break;
      value.back() = 'b';
      terms.insert(schema::value_term(prefix, value));
      ++count;
    }
  }
  CHECK(terms.size() == count - 1);  // "b" comes twice.
}

TEST_CASE("a path that is too long is not read back from its term", "[schema]") {
  const std::string longest(100, 'p');
  CHECK(schema::path_of_term(schema::path_term("a/b.xml")) == "a/b.xml");
  CHECK(schema::path_of_term(schema::path_term(longest)) == longest);
  CHECK_FALSE(schema::path_of_term(schema::path_term(longest + "p")));
}

TEST_CASE("the range of a folder has the terms of all paths below it", "[schema]") {
  for (const std::size_t length : {1u, 79u, 80u, 81u, 100u, 101u, 300u}) {
    const std::string folder(length, 'f');
    for (const auto& path : {folder, folder + "/a", folder + "/" + std::string(200, 'b')}) {
      INFO(length);
      CHECK(schema::path_term(path).starts_with(schema::path_range(folder)));
    }
  }
}

TEST_CASE("custom facets have names that can stand before a colon", "[schema]") {
  for (const auto& name : {"desk"s, "a"s, "beat-2"s, "old_desk"s, std::string(32, 'n')}) {
    INFO(name);
    CHECK(schema::is_custom_facet_name(name));
  }
  for (const auto& name : {""s, "Desk"s, "2nd"s, "-a"s, "_a"s, "new desk"s, "désk"s, "a:b"s,
                           "topic"s, "date"s, "id"s, "year"s, "month"s, "a\0"s,
                           std::string(33, 'n')}) {
    INFO(name);
    CHECK_FALSE(schema::is_custom_facet_name(name));
  }
}

TEST_CASE("terms of dates have a fixed width", "[schema]") {
  CHECK(schema::year_term(87) == "Y0087");
  CHECK(schema::month_term(1987, 3) == "M198703");
  CHECK(schema::day_term(1987, 12, 31) == "D19871231");
}

Date random_date(testing::Random& random) {
  Date date{random.one_in(8) ? 0 : random.between(1, 9999)};
  if (random.one_in(2)) date.year = random.between(1986, 1988);
  if (!random.one_in(5)) date.month = random.between(1, 12);
  if (date.month > 0 && !random.one_in(4)) date.day = random.between(1, 28);
  if (date.day > 0 && random.one_in(2)) date.second_of_day = random.between(0, 86'399);
  return date;
}

TEST_CASE("date slots sort as dates do", "[schema][random]") {
  testing::Random random(testing::test_seed());
  for (std::uint64_t i = 0; i < 50'000 * testing::test_rounds(); ++i) {
    const Date one = random_date(random), other = random_date(random);
    if (!one.known() || !other.known()) continue;
    INFO("BACKFILE_TEST_SEED=" << testing::test_seed() << ' ' << one << " and " << other);
    REQUIRE((schema::date_slot(one) < schema::date_slot(other)) == (one < other));
  }
}

TEST_CASE("a date slot gives its day back", "[schema]") {
  for (const Date date : {Date{1987}, Date{1987, 3}, Date{1987, 12, 31}, Date{9999, 12, 31, 86'399},
                          Date{1, 1, 1, 0}}) {
    Date day = date;
    day.second_of_day = -1;
    CHECK(schema::date_of_slot(schema::date_slot(date)) == day);
  }
  CHECK(schema::date_slot({}).empty());
  CHECK_FALSE(schema::date_of_slot("").known());
  CHECK_FALSE(schema::date_of_slot("abc").known());
}

}  // namespace
}  // namespace backfile
