// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "indexer/input/xml_start.h"

namespace backfile {

/// What the beginning of a document tells about its format.
struct Head {
  std::string_view bytes{};  ///< As they are; they outlive the head.
  /// Without byte order mark, UTF-8 if they are of 16 or 32 bits. What markup is made of reads the
  /// same in all other encodings.
  std::string text{};
  std::string name{};  ///< Of the document: "one.xml".
  XmlStart xml{};      ///< Empty if it is not XML.
  std::string root{};  ///< The local name of the root element: "NewsML" of <iptc:NewsML>.
};

/// `bytes` are the first block of the document.
Head look_at(std::string_view bytes, std::string name);

/// Whether it begins as an HTML page does.
bool is_html(const Head& head);

/// Whether it is text without control characters and no markup: nothing is told by its content.
bool is_plain_text(const Head& head);

/// Whether plain text is a saved page by its name: .txt, .text, .capture or no extension, and not a
/// README or the like.
bool is_named_as_capture(const Head& head);

/// What a document that no format fits is instead: "binary file". Lower case, no full stop.
std::string unread_reason(const Head& head);

}  // namespace backfile
