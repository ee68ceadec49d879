// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace backfile {

/// The attributes of one start tag, valid while its event is handled.
class HtmlAttributes {
 public:
  /// Names and values by turns, up to a null pointer; a null pointer has none.
  explicit HtmlAttributes(const unsigned char** pairs) : pairs_(pairs) {}

  /// The value of `name`, empty if it is not there.
  std::string_view operator[](std::string_view name) const;

  /// Whether `name` is there, with a value or without.
  bool has(std::string_view name) const;

 private:
  const unsigned char** pairs_;
};

/// Is told what an HTML parser meets. Names are in lower case.
class HtmlHandler {
 public:
  virtual ~HtmlHandler() = default;
  virtual void start(std::string_view name, const HtmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view text) = 0;  ///< Character references are resolved.
};

/// How many elements may be open inside each other. What is nested deeper is read on as if all of
/// them had been closed, so that no text is lost and the cost stays in proportion to the length.
inline constexpr std::size_t most_open_html_elements = 256;

/// Parses `html`, a whole page or a piece of one, in valid UTF-8 whatever it says of itself. Takes
/// anything, as browsers do; elements that are not closed are ended where their parents end.
void walk_html(std::string_view html, HtmlHandler& handler);

/// Whether `text` has a tag of HTML or a character reference, and so is to be read as HTML.
bool has_html_markup(std::string_view text);

}  // namespace backfile
