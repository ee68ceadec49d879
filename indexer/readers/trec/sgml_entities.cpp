// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/trec/sgml_entities.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "common/text/utf8.h"

namespace backfile {

namespace {

struct EntityName {
  std::string_view name;
  char32_t character;
};

/// Those that HTML does not have.
constexpr std::array<EntityName, 12> iso_names = {{{"hyph", U'-'},
                                                   {"blank", U' '},
                                                   {"dollar", U'$'},
                                                   {"percnt", U'%'},
                                                   {"plus", U'+'},
                                                   {"equals", U'='},
                                                   {"ast", U'*'},
                                                   {"lsqb", U'['},
                                                   {"rsqb", U']'},
                                                   {"cir", U'\u25CB'},
                                                   {"check", U'\u2713'},
                                                   {"apos", U'\''}}};

std::optional<char32_t> number(std::string_view digits, int base) {
  char32_t value = 0;
  unsigned parsed = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), parsed, base);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  value = parsed;
  const bool control = value < 0x20 || (value >= 0x7F && value < 0xA0);
  return control ? U' ' : value;
}

std::optional<char32_t> character(std::string_view name) {
  if (name.starts_with("#x") || name.starts_with("#X")) return number(name.substr(2), 16);
  if (name.starts_with("#")) return number(name.substr(1), 10);
  const auto found = std::find_if(iso_names.begin(), iso_names.end(),
                                  [&](const auto& entity) { return entity.name == name; });
  if (found != iso_names.end()) return found->character;
  const std::string terminated(name);
  const auto* known = htmlEntityLookup(reinterpret_cast<const xmlChar*>(terminated.c_str()));
  return known == nullptr ? std::nullopt : std::optional<char32_t>(known->value);
}

}  // namespace

std::string decode_entities(std::string_view text) {
  constexpr std::size_t longest_name = 12;
  std::string decoded;
  decoded.reserve(text.size());
  while (!text.empty()) {
    const std::size_t mark = std::min(text.find('&'), text.size());
    decoded.append(text.substr(0, mark));
    text.remove_prefix(mark);
    const std::string_view rest = text.substr(std::min<std::size_t>(1, text.size()));
    const std::size_t end = rest.substr(0, longest_name + 1).find(';');
    const auto found = end == rest.npos ? std::nullopt : character(rest.substr(0, end));
    if (found) {
      append_utf8(*found, decoded);
      text.remove_prefix(end + 2);
    } else if (!text.empty()) {
      decoded += '&';
      text.remove_prefix(1);
    }
  }
  return decoded;
}

}  // namespace backfile
