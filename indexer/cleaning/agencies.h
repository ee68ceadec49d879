// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace backfile {

/// Longer texts, in bytes, are no credits.
inline constexpr std::size_t longest_credit = 120;

/// How sure it is that a text names who made a picture.
enum class CreditKind {
  none,
  agency_tag,      ///< "(Reuters)": ends captions, and paragraphs of agencies as well.
  picture_agency,  ///< "(Getty Images)", "(Tomas Reed/AFP)", "(Handout)".
  picture_label,  ///< A word says so: "Photo: Tomas Reed", "(AP Photo/Tomas Reed)", "© Ana Costa".
};

/// Whether every word of `text` could stand in a credit: names, agencies, "via", "courtesy".
bool is_credit_wording(std::string_view text);

/// Whether a piece between "/" or "via" is an agency, or what stands for one: "Handout".
bool names_agency(std::string_view credit);

/// What a credit without brackets and label is.
CreditKind kind_of_bare(std::string_view credit);

}  // namespace backfile
