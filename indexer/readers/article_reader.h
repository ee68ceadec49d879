// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "backfile/article.h"

namespace backfile {

/// An article or a file that was not taken, and why.
struct Rejection {
  std::string path{};    ///< The file, as `Article::path` gives it.
  std::size_t line = 0;  ///< Where in the file, from 1; 0 when the whole file is meant.
  std::string id{};      ///< The article's id, when it got that far.
  std::string reason{};  ///< Lower case, no full stop: "expected an id".

  bool operator==(const Rejection&) const = default;
};

/// Is told of every record that cannot be read. Reading goes on behind it; a callback that throws
/// makes reading strict.
using OnReject = std::function<void(const Rejection&)>;

/// Gives the articles of one file in their order.
class ArticleReader {
 public:
  virtual ~ArticleReader() = default;

  /// The next article, or nothing at the end of the file. Records that cannot be read are reported
  /// and passed over. Throws std::system_error if the file cannot be read on.
  virtual std::optional<Article> next() = 0;

  /// The line on which the last article began, from 1; 0 if it is the whole file.
  virtual std::size_t line() const { return 0; }
};

}  // namespace backfile
