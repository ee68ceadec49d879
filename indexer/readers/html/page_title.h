// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// What a page says of itself beside its title element.
struct PageNames {
  std::string site_name{};              ///< "The Gazette"; may be empty.
  std::string host{};                   ///< "gazette.example"; may be empty.
  std::vector<std::string> headings{};  ///< Of `h1` elements.
};

/// The headline in the text of a title element: without the site's name at its end or beginning
/// ("Harbour reopens | The Gazette"), which is known, or which is taken for one because it is
/// short, set apart, and leaves enough for a headline. A heading that is the whole title, or its
/// beginning up to a separator, is believed more. Never empty unless `title` is.
std::string headline_in_title(std::string_view title, const PageNames& names);

/// A title as a meta element or the like states it, without separators at its end ("Tin rises |
/// |"). Empty if it is the site's name, or that of a file ("harbour-reopens-2024").
std::string stated_headline(std::string_view title, const PageNames& names);

/// Whether `title` ends in dots, and `whole` goes on where they are: "Harbour reopens af…".
bool is_cut_off(std::string_view title, std::string_view whole);

/// Whether `name` names the site: by its name, or as its host does.
bool names_site(std::string_view name, const PageNames& names);

}  // namespace backfile
