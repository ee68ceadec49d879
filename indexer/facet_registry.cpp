// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/facet_registry.h"

#include <algorithm>

#include "indexer/article_check.h"

namespace backfile {

FacetRegistry::FacetRegistry(const Xapian::Database& database)
    : custom_(read_names(database, schema::key_custom_facets)),
      languages_(read_names(database, schema::key_languages)) {
  for (auto& field : facet_fields(custom_)) {
    auto values = read_facet_values(database, field.name);
    const std::size_t size = values.size();
    values_.emplace(field.name, Values{std::move(values), size});
    facets_.emplace(field.name, std::move(field));
  }
}

void FacetRegistry::require_room(
    const std::map<std::string, std::vector<std::string>>& facets) const {
  std::size_t number = custom_.size();
  for (const auto& [name, values] : facets) {
    if (facets_.contains(name) || ++number <= schema::max_custom_facets) continue;
    throw ArticleError("\"" + name + "\" would be custom facet number " + std::to_string(number) +
                       ", an index holds " + std::to_string(schema::max_custom_facets));
  }
}

const FacetField& FacetRegistry::facet(const std::string& name) {
  if (const auto known = facets_.find(name); known != facets_.end()) return known->second;
  require_room({{name, {}}});
  custom_.push_back(name);
  names_changed_ = true;
  return facets_.emplace(name, facet_fields(custom_).back()).first->second;
}

std::string FacetRegistry::slot_value(const FacetField& facet,
                                      const std::vector<std::string>& values) {
  auto& known = values_[facet.name].values;
  std::vector<FacetValues::Ordinal> ordinals;
  for (const auto& value : values) ordinals.push_back(known.add(value));
  return encode_ordinals(ordinals);
}

void FacetRegistry::note_language(const std::string& code) {
  if (std::find(languages_.begin(), languages_.end(), code) != languages_.end()) return;
  languages_.push_back(code);
  names_changed_ = true;
}

void FacetRegistry::save(Xapian::WritableDatabase& database) {
  for (auto& [name, values] : values_) {
    if (values.saved == values.values.size()) continue;
    database.set_metadata(schema::key_facet_values(name), values.values.encode());
    values.saved = values.values.size();
  }
  if (!names_changed_) return;
  database.set_metadata(std::string(schema::key_custom_facets), encode_names(custom_));
  database.set_metadata(std::string(schema::key_languages), encode_names(languages_));
  names_changed_ = false;
}

}  // namespace backfile
