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

/// Whether it is the start of an HTML page: by its document type, or by an element that begins one.
bool is_html_start(const XmlStart& start);

/// Reads `head` up to the first element.
XmlStart read_xml_start(std::string_view head);

}  // namespace backfile
