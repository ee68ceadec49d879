// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>

#pragma GCC visibility push(default)

namespace backfile {

/// The base of everything that Backfile throws.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The index cannot be used as asked. `problem()` says who must act.
class IndexError : public Error {
 public:
  enum class Problem {
    missing,       ///< There is no index at that place.
    exists,        ///< There is one already, or something else is in the way.
    incompatible,  ///< Made by a version or a setting that this one cannot read.
    busy,          ///< Another process is writing.
    io,            ///< The system refused to read or write; the message says what.
    damaged,       ///< The content is not what was written.
  };

  IndexError(Problem problem, const std::string& message) : Error(message), problem_(problem) {}
  Problem problem() const { return problem_; }

 private:
  Problem problem_;
};

/// The question cannot be understood or is refused. Where the query text is to blame, `offset()`
/// and `length()` give the bytes in question.
class QueryError : public Error {
 public:
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  explicit QueryError(const std::string& message, std::size_t offset = nowhere,
                      std::size_t length = 0)
      : Error(message), offset_(offset), length_(length) {}
  std::size_t offset() const { return offset_; }
  std::size_t length() const { return length_; }

 private:
  std::size_t offset_;
  std::size_t length_;
};

}  // namespace backfile

#pragma GCC visibility pop
