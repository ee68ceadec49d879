// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/news_item.h"
#include "indexer/readers/xml_record.h"

namespace backfile {

/// The document that `text`, a whole file, holds. Nothing, and a rejection in the log, if it is not
/// well-formed or has more than `max_depth` elements inside each other.
std::optional<XmlRecord> parse_xml(std::string_view text, const ReadingLog& log,
                                   std::size_t max_depth = ReadingLimits{}.depth);

// Elements and attributes are known by their local names: namespaces and the case of ASCII letters
// do not count, since files come with and without the one and with either of the other. An element
// that is not there is an empty node, and so is whatever is asked of an empty node.

std::string_view local_name(const pugi::xml_node& node);
bool is_named(const pugi::xml_node& node, std::string_view name);

pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
std::vector<pugi::xml_node> children(const pugi::xml_node& node, std::string_view name);

/// All elements of that name below `node`, in the order of the document, those inside of each other
/// too.
std::vector<pugi::xml_node> descendants(const pugi::xml_node& node, std::string_view name);
pugi::xml_node descendant(const pugi::xml_node& node, std::string_view name);

/// The first child of that name of the first child of that name ...
pugi::xml_node at_path(pugi::xml_node node, std::initializer_list<std::string_view> names);

/// Its value on one line.
std::string attribute(const pugi::xml_node& node, std::string_view name);

/// All text below `node` on one line, without that of scripts and style sheets.
std::string line_text(const pugi::xml_node& node);

/// The lines of all children of that name which have text.
std::vector<std::string> child_lines(const pugi::xml_node& node, std::string_view name);

/// `text` on one line: no runs of white space, no-break spaces among it, and no character
/// references that were written twice ("&amp;#39;") or that only a DTD explains ("&eacute;").
std::string on_one_line(std::string_view text);

}  // namespace backfile
