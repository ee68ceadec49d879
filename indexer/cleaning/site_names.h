// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace backfile {

/// The URL of a line such as "Canonical URL: https://example.com/a"; empty for any other line.
std::string_view canonical_url(std::string_view text);

/// The site that a share line names: "example.com" of "Share this @example.com"; or nothing.
std::string shared_source(std::string_view text);

/// What stands behind "©", "(c)" or "Copyright"; empty if the line does not begin so.
std::string_view behind_copyright(std::string_view text);

/// The owner that a copyright line names: "The Gazette" of "© 2022 The Gazette. All rights
/// reserved."; or nothing.
std::string copyright_owner(std::string_view text);

/// The paper or site that a line certainly names as the origin of the article: "Source: The
/// Gazette", "This article first appeared in The Gazette.", "example.com | Football"; or nothing.
std::string named_source(std::string_view text);

/// "The Gazette" where `text` is "Harbour reopens | The Gazette" and `title` "Harbour reopens"; or
/// nothing. A view into `text`.
std::string_view site_name_behind(std::string_view text, std::string_view title);

/// `text` without a "|" or dash at its end.
std::string_view without_separator(std::string_view text);

}  // namespace backfile
