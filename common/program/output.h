// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <system_error>

namespace backfile {

/// Opens what of stdin, stdout and stderr is closed, so that no other file gets its descriptor.
/// Using such a stream still fails. To be called before anything else is opened.
void keep_standard_descriptors();

/// Writes all of `text`, or says why not. A closed pipe is `std::errc::broken_pipe` if SIGPIPE is
/// ignored.
std::error_code write_all(int descriptor, std::string_view text);

}  // namespace backfile
