// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>
#include <utility>

#include "indexer/readers/mail/mail_item.h"
#include "indexer/readers/mail/mail_reader.h"
#include "indexer/readers/source_window.h"

namespace backfile {

namespace {

constexpr std::string_view separator = "From ";

/// Whether a line that begins with "From " sets mails apart: "From ann@example Mon May  6 07:30:00
/// 2024". Sentences begin with the word too, and not every program puts ">" in front of them.
bool is_separator(std::string_view line) {
  const std::size_t clock = line.find(':');
  constexpr std::string_view digits = "0123456789";
  return line.starts_with(separator) && clock != line.npos && clock + 1 < line.size() &&
         digits.find(line[clock - 1]) != digits.npos && digits.find(line[clock + 1]) != digits.npos;
}

/// The mail without the ">" that its lines got where they begin with "From " themselves.
std::string unquoted(std::string_view mail) {
  std::string text;
  text.reserve(mail.size());
  while (!mail.empty()) {
    const std::size_t end = std::min(mail.find('\n'), mail.size() - 1) + 1;
    const std::string_view line = mail.substr(0, end);
    const std::size_t marks = line.find_first_not_of('>');
    const bool quoted =
        marks != line.npos && marks > 0 && line.substr(marks).starts_with(separator);
    text.append(line.substr(quoted ? 1 : 0));
    mail.remove_prefix(end);
  }
  return text;
}

class MboxReader : public ItemReader {
 public:
  MboxReader(std::unique_ptr<Source> source, ReadingLog log, std::size_t limit)
      : window_(std::move(source)), log_(std::move(log)), limit_(limit) {}

  std::optional<NewsItem> next() override {
    while (window_.hold(1)) {
      const std::size_t line = window_.line();
      const std::size_t size = find_end();
      if (auto item = read(window_.text().substr(0, size), line)) {
        window_.drop(size);
        return item;
      }
      window_.drop(size);
    }
    return std::nullopt;
  }

 private:
  /// Where the mail that the window begins with ends. Reads on for it, but not far beyond the
  /// limit.
  std::size_t find_end();
  std::optional<NewsItem> read(std::string_view mail, std::size_t line);

  SourceWindow window_;
  ReadingLog log_;
  std::size_t limit_;
  bool passing_ = false;  ///< What is left of a mail that is too large.
};

std::size_t MboxReader::find_end() {
  for (std::size_t from = 0;;) {
    const std::string_view held = window_.text();
    const std::size_t begin = held.find("\nFrom ", from);
    const std::size_t end = begin == held.npos ? begin : held.find('\n', begin + 1);
    if (end != held.npos) {
      if (is_separator(held.substr(begin + 1, end - begin - 1))) return begin + 1;
      from = end;
      continue;
    }
    from = begin == held.npos ? held.size() - std::min(held.size(), separator.size()) : begin;
    if (from > limit_ || !window_.read_on()) return window_.text().size();
  }
}

std::optional<NewsItem> MboxReader::read(std::string_view mail, std::size_t line) {
  const std::string_view first = mail.substr(0, mail.find('\n'));
  const bool begins = is_separator(first);
  if (passing_ && !begins) return std::nullopt;
  passing_ = mail.size() > limit_;
  if (passing_) {
    log_.rejected(line, {},
                  "a mail of more than " + std::to_string(limit_) + " bytes (--max-article)");
    return std::nullopt;
  }
  if (begins) mail.remove_prefix(std::min(first.size() + 1, mail.size()));
  return read_mail(unquoted(mail), line, log_);
}

}  // namespace

std::unique_ptr<ItemReader> read_mbox(std::unique_ptr<Source> source, ReadingLog log,
                                      std::size_t limit) {
  return std::make_unique<MboxReader>(std::move(source), std::move(log), limit);
}

}  // namespace backfile
