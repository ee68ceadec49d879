// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// What a file of JSON is, or an object in it.
enum class JsonShape {
  none,       ///< No JSON.
  ninjs,      ///< An item of ninjs, or a list or lines of them.
  json_feed,  ///< The same for JSON Feed,
  json_ld,    ///< and for JSON-LD.
  object,     ///< Any other object,
  array,      ///< list of objects,
  lines       ///< or objects on lines of their own.
};

/// Tells from the beginning of a file, of which 64 KB are enough. It may be inside of the marks of
/// a comment or a CDATA section, as JSON-LD in HTML is.
JsonShape json_shape(std::string_view head);

/// Tells from the names of an object's members. `version` is the text of the one of that name.
/// Never `none`, `array` or `lines`.
JsonShape json_shape(const std::vector<std::string>& members, std::string_view version);

/// Whether `head` is the beginning of objects on lines of their own: its first line has more than
/// the opening of an object, and an object begins the second line, if there is one.
bool is_json_lines(std::string_view head);

}  // namespace backfile
