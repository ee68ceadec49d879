// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/command_line.h"

#include <algorithm>
#include <boost/program_options.hpp>

#include "common/program/count.h"

namespace backfile {

namespace {

namespace po = boost::program_options;

using Words = std::vector<std::string>;

std::string quoted(const std::string& text) { return "'" + text + "'"; }

po::options_description boost_options(const std::vector<OptionRow>& options) {
  po::options_description described;
  for (const OptionRow& option : options) {
    if (option.argument.empty())
      described.add_options()(option.name.c_str(), option.description.c_str());
    else
      described.add_options()(option.name.c_str(), po::value<Words>(), option.description.c_str());
  }
  return described;
}

// Boost takes whatever follows as the argument, also the next option.
void check_argument(const po::option& parsed) {
  const Words& tokens = parsed.original_tokens;
  if (tokens.size() == 2 && tokens[1].starts_with("--"))
    throw UsageError("option " + quoted("--" + parsed.string_key) + " needs an argument");
}

std::string syntax_message(const po::invalid_syntax& error) {
  const std::string option = "option " + quoted(error.tokens());
  switch (error.kind()) {
    case po::invalid_syntax::missing_parameter:
    case po::invalid_syntax::empty_adjacent_parameter:
      return option + " needs an argument";
    case po::invalid_syntax::extra_parameter:
      return option + " takes no argument";
    default:
      return error.what();
  }
}

std::vector<po::option> boost_parse(const std::vector<OptionRow>& options, const Words& words) {
  namespace style = po::command_line_style;
  try {
    return po::command_line_parser(words)
        .options(boost_options(options))
        .style(style::allow_long | style::long_allow_adjacent | style::long_allow_next)
        .run()
        .options;
  } catch (const po::unknown_option& error) {
    throw UsageError("unknown option " + quoted(error.get_option_name()));
  } catch (const po::invalid_syntax& error) {
    throw UsageError(syntax_message(error));
  } catch (const po::error& error) {
    throw UsageError(error.what());
  }
}

void check_operand(const std::string& word) {
  if (word.size() > 1 && word.front() == '-')
    throw UsageError("unknown option " + quoted(word) +
                     " (a word that is none but begins with '-' goes behind --)");
}

void check_choice(const OptionRow& option, const std::string& value) {
  if (option.choices.empty()) return;
  if (std::find(option.choices.begin(), option.choices.end(), value) == option.choices.end())
    throw UsageError("--" + option.name + ": expected " + either_of(option.choices) + ", not " +
                     quoted(value));
}

const Command& required_command(const Program& program, const std::string& verb) {
  if (const Command* command = find_command(program, verb)) return *command;
  Words verbs;
  for (const Command& command : program.commands) verbs.push_back(command.name);
  throw UsageError("unknown verb " + quoted(verb) + ", expected " + either_of(verbs));
}

// The command that the words are for; takes the verb away from them.
const Command* take_command(const Program& program, Words& words) {
  if (!has_verbs(program)) return program.commands.empty() ? nullptr : &program.commands.front();
  if (words.empty() || words.front().starts_with("-")) return nullptr;
  const Command& command = required_command(program, words.front());
  words.erase(words.begin());
  return &command;
}

}  // namespace

CommandLine::CommandLine(const Program& program, const Words& all_words) {
  Words words = all_words;
  command_ = take_command(program, words);
  const auto end_of_options = std::find(words.begin(), words.end(), "--");
  const std::vector<OptionRow> options = options_of(program, command_);
  for (const po::option& parsed : boost_parse(options, Words(words.begin(), end_of_options))) {
    if (parsed.string_key.empty()) {
      for (const std::string& word : parsed.original_tokens) {
        check_operand(word);
        operands_.push_back(word);
      }
    } else {
      check_argument(parsed);
      Words& values = values_[parsed.string_key];
      values.insert(values.end(), parsed.value.begin(), parsed.value.end());
    }
  }
  if (end_of_options != words.end())
    operands_.insert(operands_.end(), end_of_options + 1, words.end());
  for (const OptionRow& option : options) {
    defaults_[option.name] = option.default_value;
    for (const std::string& value : texts(option.name)) check_choice(option, value);
  }
}

bool CommandLine::has(const std::string& option) const { return values_.contains(option); }

std::string CommandLine::text(const std::string& option) const {
  const auto given = values_.find(option);
  if (given != values_.end() && !given->second.empty()) return given->second.back();
  const auto usual = defaults_.find(option);
  return usual == defaults_.end() ? std::string() : usual->second;
}

Words CommandLine::texts(const std::string& option) const {
  const auto given = values_.find(option);
  return given == values_.end() ? Words() : given->second;
}

std::size_t CommandLine::number(const std::string& option, std::size_t least,
                                std::size_t most) const {
  const std::string value = text(option);
  const std::optional<std::size_t> count = parse_count(value);
  if (!count || *count < least || *count > most)
    throw UsageError("--" + option + ": expected a number from " + std::to_string(least) + " to " +
                     std::to_string(most) + ", not " + quoted(value));
  return *count;
}

std::string either_of(const Words& words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " or " : ", ";
    list += words[i];
  }
  return list;
}

}  // namespace backfile
