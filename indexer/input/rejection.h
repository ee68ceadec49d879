// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace backfile {

/// An article or a file that was not taken, and why; or what was amiss in one that was.
struct Rejection {
  std::string path{};      ///< The file, or the member of an archive, as `Article::path` gives it.
  std::string member{};    ///< What of the path names the member; empty for a file of its own.
  std::size_t line = 0;    ///< Where in it, from 1; 0 when the whole of it is meant.
  std::uint64_t byte = 0;  ///< Where in the container reading had come to; 0 if it is not known.
  std::string id{};        ///< The article's id, when it got that far.
  std::string format{};    ///< The name of the format it was read as; empty before it is known.
  std::string reason{};    ///< Lower case, no full stop: "expected an id".

  bool operator==(const Rejection&) const = default;
};

/// Is told of something that was met. A callback that throws ends the reading.
using OnReject = std::function<void(const Rejection&)>;

}  // namespace backfile
