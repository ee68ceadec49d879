// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <map>
#include <string>
#include <vector>

#include "common/facet_fields.h"

namespace backfile {

/// The facets of an index that is being written, with the numbers of their values, and the
/// languages of its articles.
class FacetRegistry {
 public:
  /// As `database` knows them.
  explicit FacetRegistry(const Xapian::Database& database);

  /// Throws ArticleError if the custom facets of an article would be too many.
  void require_room(const std::map<std::string, std::vector<std::string>>& facets) const;

  /// The facet of that name; a custom one is made if it is new. Throws as `require_room`.
  const FacetField& facet(const std::string& name);

  /// The value of the facet's slot for an article with these values, different ones.
  std::string slot_value(const FacetField& facet, const std::vector<std::string>& values);

  /// Notes a stemming language in use.
  void note_language(const std::string& code);

  /// Writes what has changed into the metadata of `database`, uncommitted.
  void save(Xapian::WritableDatabase& database);

 private:
  struct Values {
    FacetValues values{};
    std::size_t saved = 0;  // How many of them the metadata has.
  };

  std::vector<std::string> custom_;
  std::vector<std::string> languages_;
  std::map<std::string, FacetField> facets_;
  std::map<std::string, Values> values_;
  bool names_changed_ = false;
};

}  // namespace backfile
