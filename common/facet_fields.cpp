// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/facet_fields.h"

#include "common/byte_code.h"

namespace backfile {

std::vector<FacetField> facet_fields(const std::vector<std::string>& custom) {
  std::vector<FacetField> facets;
  for (const auto& field : schema::fields) {
    if (field.facet)
      facets.push_back({std::string(field.name), std::string(field.prefix), *field.facet});
  }
  schema::Slot slot = schema::first_custom_slot;
  for (const auto& name : custom) facets.push_back({name, schema::custom_prefix(name), slot++});
  return facets;
}

std::vector<std::string> read_names(const Xapian::Database& database, std::string_view key) {
  const std::string bytes = database.get_metadata(std::string(key));
  std::vector<std::string> names;
  for (ByteReader in(bytes); !in.at_end();) names.emplace_back(in.text());
  return names;
}

std::string encode_names(const std::vector<std::string>& names) {
  std::string bytes;
  for (const auto& name : names) append_text(name, bytes);
  return bytes;
}

FacetValues read_facet_values(const Xapian::Database& database, std::string_view facet) {
  return FacetValues::decode(database.get_metadata(schema::key_facet_values(facet)));
}

}  // namespace backfile
