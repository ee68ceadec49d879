// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "backfile/error.h"

namespace backfile {

/// Runs `body` and gives what it returns; Xapian's errors leave as IndexError (damaged where the
/// content is to blame, io otherwise) that begins with `doing`.
template <typename Body>
decltype(auto) guard_xapian(const std::string& doing, Body&& body) {
  const auto because = [&doing](const Xapian::Error& e) {
    const char* const system = e.get_error_string();
    return doing + ": " + e.get_msg() + (system ? std::string(": ") + system : std::string());
  };
  try {
    return std::forward<Body>(body)();
  } catch (const Xapian::DatabaseCorruptError& e) {
    throw IndexError(IndexError::Problem::damaged, because(e));
  } catch (const Xapian::DatabaseNotFoundError& e) {
    throw IndexError(IndexError::Problem::damaged, because(e));
  } catch (const Xapian::DatabaseVersionError& e) {
    throw IndexError(IndexError::Problem::incompatible, because(e));
  } catch (const Xapian::DatabaseOpeningError& e) {
    // The manifest names it, so it should be there.
    const char* const system = e.get_error_string();
    const bool gone = system && std::string_view(system) == std::strerror(ENOENT);
    throw IndexError(gone ? IndexError::Problem::damaged : IndexError::Problem::io, because(e));
  } catch (const Xapian::Error& e) {
    throw IndexError(IndexError::Problem::io, because(e));
  } catch (const std::length_error&) {
    // Xapian makes a string as long as damaged bytes say.
    throw IndexError(IndexError::Problem::damaged, doing + ": a length makes no sense");
  }
}

}  // namespace backfile
