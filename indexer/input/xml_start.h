// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace backfile {

/// What an XML or SGML file says of itself before its content begins.
struct XmlStart {
  std::string encoding{};  ///< As declared, in lower case.
  std::string doctype{};   ///< The name behind "<!DOCTYPE".
  std::string root{};      ///< The name of the first element; empty if there is none in the head.

  bool operator==(const XmlStart&) const = default;
};

/// Whether `head`, the beginning of a file, begins with a tag, a comment or a declaration.
bool looks_like_xml(std::string_view head);

/// Reads `head` up to the first element.
XmlStart read_xml_start(std::string_view head);

}  // namespace backfile
