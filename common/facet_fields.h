// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "common/facet_values.h"
#include "common/schema.h"

namespace backfile {

/// A field whose values can be filtered and counted: one of the schema or a custom facet.
struct FacetField {
  std::string name{};
  std::string prefix{};
  schema::Slot slot = 0;
};

/// The facets of the schema, then those that `custom` names.
std::vector<FacetField> facet_fields(const std::vector<std::string>& custom);

/// Lists of names and values as the metadata of an index keeps them.
std::vector<std::string> read_names(const Xapian::Database& database, std::string_view key);
std::string encode_names(const std::vector<std::string>& names);
FacetValues read_facet_values(const Xapian::Database& database, std::string_view facet);

}  // namespace backfile
