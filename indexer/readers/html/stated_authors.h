// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/html/page_title.h"

namespace backfile {

/// How well a text that is stated as the author can be one.
enum class AuthorKind {
  none,     ///< An address, a handle, a label without a name, "admin".
  company,  ///< The site itself, or who runs it.
  author,
};

/// `text` is one line.
AuthorKind kind_of_author(std::string_view text, const PageNames& names);

/// The byline in the text of an element that is marked as one: without date, time and dashes.
std::string marked_byline(std::string text);

/// Adds those whom a byline names: "Veröffentlicht von Ann Berg und Jo Li, Bay Post".
void add_stated_authors(const std::string& byline, const PageNames& names,
                        std::vector<std::string>& authors);

/// Whether a name has the legal form of a company or club in it: "Bay Media GmbH".
bool has_legal_form(std::string_view name);

}  // namespace backfile
