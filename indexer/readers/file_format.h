// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace backfile {

/// What a file holds, as far as its beginning tells.
struct FileFormat {
  enum class Kind {
    article_xml,
    reuters,
    capture,
    none,        ///< No articles; `reason` says what instead.
    unreadable,  ///< Articles in a form that cannot be read; `reason` says why.
  };

  Kind kind = Kind::none;
  std::string reason{};  ///< Lower case, no full stop; empty for the readable kinds.

  bool operator==(const FileFormat&) const = default;
};

/// Decides by `head`, the first block of the file without a byte order mark, and only for plain
/// text also by the file's name.
FileFormat file_format(std::string_view head, const std::string& file_name);

}  // namespace backfile
