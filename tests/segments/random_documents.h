// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <set>
#include <string>

#include "tests/common/random.h"
#include "tests/segments/documents.h"

namespace backfile::testing {

/// Terms at the limits of the format: 245 bytes, where a NUL counts as two, and what sorts near the
/// keys of other things.
inline const std::vector<std::string>& edge_terms() {
  using namespace std::string_literals;
  static const std::vector<std::string> terms = [] {
    std::vector<std::string> all{"\0"s,       "\0\0"s, "\0\xFF"s, "\0\xC0"s, "\0\xE0"s,
                                 "\0\xE0\0"s, "\xFF"s, "a"s,      "a\0"s,    "a\0\0"s,
                                 "a\0\xFF"s,  "a\0b"s, "aa"s};
    all.push_back(std::string(122, '\0'));
    all.push_back(std::string(245, '\xFF'));
    for (const char end : {'a', 'b', '\xFE'}) all.push_back(std::string(244, 't') + end);
    return all;
  }();
  return terms;
}

/// Positions from 1 on, with gaps below `gap`.
inline std::vector<std::uint32_t> ascending(Random& random, std::size_t count, std::size_t gap) {
  std::vector<std::uint32_t> positions;
  auto position = static_cast<std::uint32_t>(1 + random.below(gap));
  for (; positions.size() < count; position += static_cast<std::uint32_t>(1 + random.below(gap)))
    positions.push_back(position);
  return positions;
}

/// Documents made to meet the edges of the format.
class RandomDocuments {
 public:
  explicit RandomDocuments(std::uint64_t seed) : random_(seed) {}

  TestDocuments make(std::size_t count) {
    TestDocuments documents;
    while (documents.size() < count) documents.push_back(document(documents.size()));
    return documents;
  }

 private:
  TestDocument document(std::size_t number) {
    TestDocument document;
    if (random_.one_in(25)) return document;  // Nothing at all.
    document.terms["everywhere"] = {random_.one_in(9) ? 300U : 1U, {}};
    if (number % 2) document.terms["half"] = {2, ascending(random_, 1 + random_.below(3), 40)};
    if (random_.one_in(4)) document.terms["only" + std::to_string(number)] = {1, {7}};
    for (auto words = random_.below(12); words > 0; --words) add_word(document);
    if (random_.one_in(6))
      document.terms[random_.pick(edge_terms())] = {static_cast<std::uint32_t>(random_.below(200)),
                                                    ascending(random_, random_.below(4), 100'000)};
    if (random_.one_in(400))
      document.terms["long"] = {
          9, ascending(random_, 1 + random_.below(9'000), 1 + random_.below(30))};
    add_values(document, number);
    if (!random_.one_in(10)) document.data = std::string(random_.below(60), 'd') + random_.bytes(3);
    if (random_.one_in(150)) document.data = random_.bytes(random_.below(20'000));
    return document;
  }

  void add_word(TestDocument& document) {
    const auto rarity = std::size_t{1} << random_.below(11);
    auto& term = document.terms["w" + std::to_string(random_.below(rarity))];
    term.positions = ascending(random_, 1 + random_.below(5), 8);
    term.wdf = static_cast<std::uint32_t>(term.positions.size());
  }

  void add_values(TestDocument& document, std::size_t number) {
    if (!random_.one_in(5)) document.date = date();
    if (random_.one_in(3)) document.fingerprint = random_.bytes(16);
    for (const char* const facet : {"source", "topic"}) {
      std::set<std::string> values;
      for (auto left = random_.below(4); left > 0; --left)
        values.insert("value " + std::to_string(random_.below(300)));
      if (!values.empty()) document.facets[facet] = {values.begin(), values.end()};
    }
    // In the first documents and far behind them: values are missing in a long run.
    if (number < 5 || number % 3'000 > 2'990) document.facets["place"] = {"Norway"};
    if (random_.one_in(40)) document.facets["desk" + std::to_string(random_.below(3))] = {"night"};
    document.language = random_.one_in(3) ? "de" : "en";
  }

  Date date() {
    if (random_.one_in(4)) return {1987, random_.between(1, 12), random_.between(1, 28), -1};
    return {random_.between(1900, 2024), 2, 3, random_.between(0, 86'399)};
  }

  Random random_;
};

/// The edges that take much room, in a few documents.
inline TestDocuments large_documents() {
  TestDocuments documents(5);
  for (int i = 0; i < 100'000; ++i) documents[0].terms["t" + std::to_string(i)] = {1, {}};
  for (std::uint32_t i = 0; i < 100'000; ++i) documents[1].terms["w"].positions.push_back(3 * i);
  for (std::uint32_t i = 0; i < 50'000; ++i) documents[2].terms["w"].positions.push_back(i);
  documents[3].terms["w"] = {1'000'000'000, {0, 1, 0x7FFF'FFFF, 0xFFFF'FFFE, 0xFFFF'FFFF}};
  documents[3].terms["x"] = {0, {0xFFFF'FFFF}};
  documents[3].terms["y"] = {0, {0}};
  documents[3].terms["z"] = {0, {0, 0xFFFF'FFFF}};
  documents[3].data = Random(1).bytes(3'000'000);
  for (int i = 0; i < 40'000; ++i)
    documents[4].facets["topic"].push_back("topic " + std::to_string(i));
  documents[4].data = std::string(5'000'000, 'a');
  return documents;
}

}  // namespace backfile::testing
