// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace backfile {

/// The encoding that a `meta` element declares at the beginning of an HTML page, in lower case:
/// "utf-8" of <meta charset="UTF-8"> and of content="text/html; charset=utf-8". Empty if none does.
/// Looks as far as browsers do at least, which is 1024 bytes.
std::string html_charset(std::string_view bytes);

}  // namespace backfile
