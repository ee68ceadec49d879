// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// A tag in SGML that is not checked.
struct SgmlTag {
  std::string name{};             ///< In capitals, without "/".
  std::string_view attributes{};  ///< As they stand between the name and the ">".
  bool end = false;
  std::size_t begin = 0;  ///< Where its "<" is,
  std::size_t after = 0;  ///< and the byte behind its ">".
};

/// The next tag at or behind `from`; one with an empty name if there is none. A "<" that begins no
/// tag is text.
SgmlTag next_tag(std::string_view text, std::size_t from);

/// The value of an attribute, whatever its quotes; empty if it is not there.
std::string attribute_value(std::string_view attributes, std::string_view name);

/// What an element holds.
struct SgmlElement {
  std::string name{};  ///< In capitals.
  std::string_view content{};
};

/// The elements of a record whose names are in `names`, in their order and without those inside of
/// others. One that is not closed ends where the next one of `names` begins.
std::vector<SgmlElement> elements(std::string_view record,
                                  const std::vector<std::string_view>& names);

/// `content` as one line, without tags and with its entities as characters.
std::string sgml_line(std::string_view content);

/// The paragraphs of `content`: what `<P>` and other blocks separate; where there is no `<P>`, what
/// blank lines and indented lines do.
std::vector<std::string> sgml_paragraphs(std::string_view content);

}  // namespace backfile
