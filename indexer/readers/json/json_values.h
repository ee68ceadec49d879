// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/html_fragment.h"
#include "indexer/readers/json/json_text.h"

namespace backfile {

using MemberNames = std::initializer_list<std::string_view>;

/// The first of the members called so that has a value, or null. Nothing is a member of what is no
/// object; null, an empty text and an empty list are no values.
const Json& member(const Json& object, MemberNames names);
const Json& member(const Json& object, std::string_view name);

/// Calls `visit` with each element of a list, or with a value that is none; not with null.
void for_each_value(const Json& value, const std::function<void(const Json&)>& visit);

/// The text that a value is or stands for: of a number its figures, of an object its name or value,
/// of a list that of its first element; on one line without markup. Empty if there is none.
std::string line_of(const Json& value);

/// The same as it is written, with its line ends and markup.
std::string raw_text(const Json& value);

/// The texts of all elements of a list, or of one value, as `line_of` gives them.
std::vector<std::string> lines_of(const Json& value);

/// Adds each of `lines_of` to `values` once.
void add_lines(const Json& value, std::vector<std::string>& values);

/// The paragraphs and captions of a text, or of a list of texts.
FragmentText text_of(const Json& value);

/// Whether `value` is this text, in any capitals.
bool is_text(const Json& value, std::string_view text);

}  // namespace backfile
