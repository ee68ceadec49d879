// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "backfile/error.h"

namespace backfile {

/// A field map that makes no sense. `what()` says what is wrong with it and which fields there are.
class FieldMapError : public Error {
 public:
  using Error::Error;
};

/// Which members of a JSON object, or columns of a table, are which fields of an article.
struct FieldMap {
  /// For each field the names to look for, as `plain_name` gives them, the best one first. A dot
  /// leads into an object or into each object of a list: "meta.author.name".
  std::map<std::string, std::vector<std::string>, std::less<>> names{};
  bool is_default = true;

  /// The names for `field`, none if it has none.
  const std::vector<std::string>& of(std::string_view field) const;
};

/// The names that fields usually have.
FieldMap default_field_map();

/// Reads "title=headline,body=text,date=meta.published": these fields are looked for under the
/// given names alone, a field that is given twice under both, and all others under their usual
/// ones. An empty text is the default map. Throws FieldMapError.
FieldMap parse_field_map(std::string_view text);

/// A name without capitals, "_", "-" and blanks, which do not count.
std::string plain_name(std::string_view name);

}  // namespace backfile
