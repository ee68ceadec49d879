// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "backfile/date.h"

namespace backfile {

/// What `Article::date_text` keeps of a date that was read as `date`: all that is `written` if that
/// is a moment in another time zone than UTC, nothing otherwise.
std::string date_text(std::string_view written, const Date& date);

}  // namespace backfile
