// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "backfile/error.h"

namespace backfile {

using Json = nlohmann::json;

/// How deep arrays and objects may be nested inside each other.
inline constexpr std::size_t deepest_json = 256;

/// A text that is no JSON. `what()` is the reason, without the place.
class JsonError : public Error {
 public:
  JsonError(std::size_t offset, const std::string& reason) : Error(reason), offset_(offset) {}
  std::size_t offset() const { return offset_; }  ///< Of the first byte that cannot be.

 private:
  std::size_t offset_;
};

/// What a text means, and whether it had to be mended for that.
struct ParsedJson {
  Json value{};
  bool mended = false;
};

/// Parses one value in valid UTF-8. What is certain is mended: raw control characters and `\'` in
/// strings, halves of surrogate pairs, numbers too large or NaN (which become null), commas before
/// a closing bracket, comments, and the marks of CDATA sections and HTML comments around. Throws
/// JsonError otherwise, and if it is nested deeper than `deepest_json`.
ParsedJson parse_json(std::string_view text);

}  // namespace backfile
