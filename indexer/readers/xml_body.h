// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "backfile/article.h"

namespace backfile {

/// The running text of an article.
struct XmlBody {
  std::vector<std::string> paragraphs{};  ///< One line each, none empty.
  std::vector<Caption> captions{};

  bool operator==(const XmlBody&) const = default;
};

/// What is to be read below `node`, which may be NITF (from `body.content` on), XHTML, HTML or
/// plain text that was put in as characters, or a mixture.
///
/// Block elements, table rows and two line breaks in a row end a paragraph. `media` and
/// `figcaption` are captions. Page furniture (`header`, `nav`, `aside` ...), scripts and notes that
/// are not for publication have no text.
XmlBody xml_body(const pugi::xml_node& node);

}  // namespace backfile
