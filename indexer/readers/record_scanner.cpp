// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/record_scanner.h"

#include <algorithm>
#include <array>
#include <utility>

namespace backfile {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::size_t longest_shown_name = 40;

/// Markup whose inside counts for nothing, in the order of `RecordScanner::Markup`.
struct Section {
  std::string_view opening;
  std::string_view closing;
  std::string_view name;
};
constexpr std::array<Section, 3> sections = {{{"<!--", "-->", "comment"},
                                              {"<![CDATA[", "]]>", "CDATA section"},
                                              {"<?", "?>", "processing instruction"}}};

bool ends_name(char c) { return c == '>' || c == '/' || blanks.find(c) != blanks.npos; }

std::string name_of_tag(std::string_view text) {
  const std::string_view tag = text.substr(1, longest_shown_name);
  const std::size_t length = tag.find_first_of(" \t\r\n></", tag.starts_with('/') ? 1 : 0);
  return std::string(tag.substr(0, length));
}

}  // namespace

RecordScanner::RecordScanner(std::unique_ptr<Source> text, RecordTags tags, OnBadRecord on_bad,
                             std::size_t limit)
    : source_(std::move(text)),
      tags_(std::move(tags)),
      on_bad_(std::move(on_bad)),
      limit_(limit),
      lookahead_(longest_shown_name + std::max(tags_.record.size(), tags_.wrapper.size())) {}

std::optional<Record> RecordScanner::next() {
  while (find_markup()) {
    if (auto record = handle(markup())) return record;
  }
  if (state_ == State::inside) on_bad_(record_line_, "<" + tags_.record + "> is not closed");
  state_ = State::outside;
  return std::nullopt;
}

bool RecordScanner::find_markup() {
  for (;;) {
    const std::size_t found = std::min(buffer_.find('<', at_), buffer_.size());
    if (state_ == State::outside) {
      const std::size_t text = buffer_.find_first_not_of(blanks, at_);
      if (text < found) report_stray(text, "text outside of <" + tags_.record + ">");
    }
    at_ = found;
    if (found < buffer_.size()) {
      available(lookahead_);
      return true;
    }
    if (overflown()) {
      report_too_large();
      state_ = State::skipping;
    }
    if (!read_on()) return false;
  }
}

RecordScanner::Markup RecordScanner::markup() const {
  const std::string_view text = std::string_view(buffer_).substr(at_);
  for (std::size_t kind = 0; kind < sections.size(); ++kind) {
    if (text.starts_with(sections[kind].opening)) return static_cast<Markup>(kind);
  }
  if (text.starts_with("<!")) return Markup::doctype;
  if (at_tag("<", tags_.record)) return Markup::start;
  if (at_tag("</", tags_.record)) return Markup::end;
  const bool wrapper = at_tag("<", tags_.wrapper) || at_tag("</", tags_.wrapper);
  return wrapper ? Markup::wrapper : Markup::other;
}

std::optional<Record> RecordScanner::handle(Markup markup) {
  const bool outside = state_ == State::outside;
  if (markup <= Markup::instruction) {
    skip_section(markup);
  } else if (markup == Markup::start) {
    return begin_record();
  } else if (markup == Markup::end) {
    return end_record();
  } else if (outside && markup == Markup::doctype) {
    skip_doctype();
  } else if (outside && markup == Markup::wrapper) {
    skip_past(">");
    stray_reported_ = false;
  } else {
    if (outside) report_stray_tag();
    ++at_;
  }
  return std::nullopt;
}

std::optional<Record> RecordScanner::begin_record() {
  if (state_ == State::inside) {
    on_bad_(record_line_, "<" + tags_.record + "> is not closed before the next one begins");
  }
  record_line_ = line_at(at_);
  start_ = at_;
  ++ordinal_;
  state_ = State::inside;
  if (!skip_start_tag()) return std::nullopt;
  return take_record();
}

bool RecordScanner::skip_start_tag() {
  at_ += 1 + tags_.record.size();
  char quote = '\0';
  for (char before = '\0'; available(1) && !overflown(); ++at_) {
    const char c = buffer_[at_];
    if (c == '<') return false;  // Not allowed here: a quote or the '>' is missing.
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      ++at_;
      return before == '/';
    }
    before = c;
  }
  return false;
}

std::optional<Record> RecordScanner::end_record() {
  if (state_ == State::outside) report_stray_tag();
  at_ += 2 + tags_.record.size();
  while (available(1) && blanks.find(buffer_[at_]) != blanks.npos) ++at_;
  if (available(1) && buffer_[at_] == '>') ++at_;
  const State before = std::exchange(state_, State::outside);
  if (before == State::inside) return take_record();
  if (before == State::skipping) stray_reported_ = false;
  return std::nullopt;
}

std::optional<Record> RecordScanner::take_record() {
  state_ = State::outside;
  stray_reported_ = false;
  const std::size_t size = at_ - start_;
  if (size <= limit_) return Record{buffer_.substr(start_, size), record_line_, ordinal_};
  report_too_large();
  return std::nullopt;
}

void RecordScanner::report_too_large() {
  on_bad_(record_line_, "<" + tags_.record + "> of more than " + std::to_string(limit_) +
                            " bytes (--max-article)");
}

void RecordScanner::skip_section(Markup kind) {
  const Section& section = sections[static_cast<std::size_t>(kind)];
  std::uint64_t& unterminated_before = unterminated_before_[static_cast<std::size_t>(kind)];
  const bool inside = state_ == State::inside;
  const std::size_t line = inside ? record_line_ : line_at(at_);
  const std::uint64_t content = base_ + at_ + section.opening.size();
  if (state_ == State::outside && kind == Markup::cdata) {
    report_stray(at_, "text outside of <" + tags_.record + ">");
  }
  at_ += section.opening.size();
  if (!inside && content <= unterminated_before) return;
  if (skip_past(section.closing, unterminated_before)) return;
  unterminated_before = base_ + at_;
  on_bad_(line, std::string(section.name) + " is not closed");
  if (!inside) {
    at_ = buffer_.size();
    return;
  }
  // The articles that the open section swallowed are still in the window: look for them.
  at_ = static_cast<std::size_t>(content - base_);
  state_ = State::outside;
  stray_reported_ = true;
}

void RecordScanner::skip_doctype() {
  for (at_ += 2; available(1);) {
    const char c = buffer_[at_++];
    if (c == '>') return;
    if (c == '[') skip_past("]");
  }
}

bool RecordScanner::skip_past(std::string_view terminator, std::uint64_t known_absent_before) {
  if (known_absent_before > base_ + at_) {
    at_ = static_cast<std::size_t>(known_absent_before - base_);
  }
  for (;;) {
    const std::size_t found = buffer_.find(terminator, at_);
    if (found != buffer_.npos) {
      at_ = found + terminator.size();
      return true;
    }
    const std::size_t cut = terminator.size() - 1;
    if (buffer_.size() > cut) at_ = std::max(at_, buffer_.size() - cut);
    if (overflown() || !read_on()) return false;
  }
}

void RecordScanner::report_stray_tag() {
  const std::string name = name_of_tag(std::string_view(buffer_).substr(at_));
  report_stray(at_, "unexpected <" + name + "> outside of <" + tags_.record + ">");
}

void RecordScanner::report_stray(std::size_t position, const std::string& reason) {
  if (std::exchange(stray_reported_, true)) return;
  on_bad_(line_at(position), reason);
}

bool RecordScanner::at_tag(std::string_view opening, std::string_view name) const {
  std::string_view text = std::string_view(buffer_).substr(at_);
  if (name.empty() || !text.starts_with(opening)) return false;
  text.remove_prefix(opening.size());
  return text.starts_with(name) && text.size() > name.size() && ends_name(text[name.size()]);
}

bool RecordScanner::overflown() const { return state_ == State::inside && at_ - start_ > limit_; }

bool RecordScanner::available(std::size_t bytes) {
  while (buffer_.size() - at_ < bytes) {
    if (!read_on()) return false;
  }
  return true;
}

bool RecordScanner::read_on() {
  drop_read_text();
  return source_->read(buffer_);
}

void RecordScanner::drop_read_text() {
  const std::size_t read = state_ == State::inside ? start_ : at_;
  // Moving the rest costs as much as it has bytes: only when at least as many go.
  if (read < buffer_.size() - read) return;
  line_at(read);
  buffer_.erase(0, read);
  base_ += read;
  at_ -= read;
  counted_ -= read;
  start_ -= std::min(start_, read);
}

std::size_t RecordScanner::line_at(std::size_t position) {
  const auto begin = buffer_.begin();
  line_ +=
      static_cast<std::size_t>(std::count(begin + static_cast<std::ptrdiff_t>(counted_),
                                          begin + static_cast<std::ptrdiff_t>(position), '\n'));
  counted_ = position;
  return line_;
}

}  // namespace backfile
