// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace backfile {

/// HTML of what WordPress stores and exports: blank lines become breaks between paragraphs,
/// `[caption]` a caption. Other shortcodes are dropped; words in square brackets are not.
std::string wordpress_html(std::string_view content);

/// What an exported item is, if it is no published article: "a WordPress attachment", "a draft".
/// Empty if it is one. `type` and `status` are those of `wp:post_type` and `wp:status`.
std::string unpublished_reason(std::string_view type, std::string_view status);

}  // namespace backfile
