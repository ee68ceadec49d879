// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "backfile/error.h"
#include "common/program/program.h"

namespace backfile {

/// The command line is not one that the program understands.
class UsageError : public Error {
 public:
  using Error::Error;
};

/// A command line taken apart by the table of its program. Where an option stands more than once,
/// `text` and `number` take the last one.
class CommandLine {
 public:
  /// `words` is the command line without the program's name; for a program with verbs, the verb
  /// comes first. Behind `--` nothing is an option. Throws UsageError for an unknown verb or
  /// option, a missing or superfluous argument, and a value that is not among the option's choices.
  /// `program` must outlive the result.
  CommandLine(const Program& program, const std::vector<std::string>& words);

  /// Null if only options of the program itself were given.
  const Command* command() const { return command_; }

  /// What is not an option, in order, without the verb.
  const std::vector<std::string>& operands() const { return operands_; }

  /// Whether the option was given.
  bool has(const std::string& option) const;

  /// The value of the option, its default if it was not given.
  std::string text(const std::string& option) const;

  /// All values of an option, in order; without its default.
  std::vector<std::string> texts(const std::string& option) const;

  /// The value as a decimal number. Throws UsageError if it is none, or not within the limits.
  std::size_t number(const std::string& option, std::size_t least, std::size_t most) const;

 private:
  const Command* command_ = nullptr;
  std::map<std::string, std::string> defaults_{};
  std::map<std::string, std::vector<std::string>> values_{};
  std::vector<std::string> operands_{};
};

/// "a, b or c".
std::string either_of(const std::vector<std::string>& words);

}  // namespace backfile
