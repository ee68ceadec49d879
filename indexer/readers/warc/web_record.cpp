// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/warc/web_record.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <vector>

#include "indexer/cleaning/capture_text.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

using OnField = std::function<void(const std::string& name, const std::string& value)>;

/// Calls `on_field` for each "Name: value" behind the first line, the name in lower case.
void each_field(std::string_view head, const OnField& on_field) {
  const auto lines = split_lines(head);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::size_t colon = lines[i].find(':');
    if (colon == std::string_view::npos) continue;
    const std::string name = ascii_lower(lines[i].substr(0, colon));
    std::string value(lines[i].substr(colon + 1));
    const auto continues = [&] { return i + 1 < lines.size() && lines[i + 1].starts_with(' '); };
    while (continues()) value.append(lines[++i]);
    on_field(name, without_runs_of_blanks(value));
  }
}

/// "text/html" of "Text/HTML; charset=utf-8".
std::string media_type_of(std::string_view value) {
  return ascii_lower(without_runs_of_blanks(value.substr(0, value.find(';'))));
}

/// "utf-8" of "text/html; charset=UTF-8".
std::string charset_of(std::string_view value) {
  const std::string lower = ascii_lower(value);
  constexpr std::string_view key = "charset=";
  const std::size_t at = lower.find(key);
  if (at == lower.npos) return {};
  const std::string rest = lower.substr(at + key.size());
  const std::size_t begin = std::min(rest.find_first_not_of("\"' "), rest.size());
  return rest.substr(begin, rest.find_first_of("\"'; ", begin) - begin);
}

std::optional<std::size_t> size_of(std::string_view digits) {
  std::size_t size = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  return whole && !digits.empty() ? std::optional<std::size_t>(size) : std::nullopt;
}

/// "http://example.com/" of "<http://example.com/>", as old writers have it.
std::string without_angles(const std::string& value) {
  const bool angles = value.size() > 2 && value.front() == '<' && value.back() == '>';
  return angles ? value.substr(1, value.size() - 2) : value;
}

bool is_arc_date(std::string_view field) {
  constexpr std::size_t shortest = 12;
  return field.size() >= shortest && is_number(field);
}

}  // namespace

WebRecord read_warc_head(std::string_view head) {
  WebRecord record;
  each_field(head, [&](const std::string& name, const std::string& value) {
    if (name == "warc-type") record.kind = ascii_lower(value);
    if (name == "warc-record-id") record.id = without_angles(value);
    if (name == "warc-target-uri") record.url = without_angles(value);
    if (name == "warc-date") record.date = value;
    if (name == "content-type") record.media_type = media_type_of(value);
    if (name == "warc-block-digest") record.block_digest = value;
    if (name == "warc-payload-digest") record.payload_digest = value;
    if (name == "content-length") record.size = size_of(value);
    if (name == "warc-identified-content-language") {
      record.language = value.substr(0, value.find(','));
    }
  });
  return record;
}

std::optional<WebRecord> read_arc_head(std::string_view line) {
  const auto fields = words_of(line);
  constexpr std::size_t fields_of_version_1 = 5;
  constexpr std::size_t fields_of_version_2 = 10;
  // The fields are counted from the end: the address in front may have blanks.
  const auto from_end = [&](std::size_t n) { return fields[fields.size() - n]; };
  std::size_t date = 0;
  if (fields.size() >= fields_of_version_1 && is_arc_date(from_end(3))) date = 3;
  if (fields.size() >= fields_of_version_2 && is_arc_date(from_end(8))) date = 8;
  if (date == 0 || fields.front().find(':') == std::string_view::npos) return std::nullopt;
  const auto address = from_end(date + 1);
  const std::size_t address_begin = static_cast<std::size_t>(address.data() - line.data());
  WebRecord record{.kind = "response"};
  record.url = without_runs_of_blanks(line.substr(0, address_begin));
  record.date = from_end(date);
  record.media_type = media_type_of(from_end(date - 1));
  record.size = size_of(from_end(1));
  if (record.url.starts_with("filedesc:")) record.kind = "filedesc";
  return record;
}

HttpHead read_http_head(std::string_view block) {
  HttpHead head;
  if (!block.starts_with("HTTP/")) return head;
  head.size = head_size(block);
  const std::string_view text = block.substr(0, head.size);
  const auto words = words_of(text.substr(0, text.find('\n')));
  if (words.size() > 1) head.status = static_cast<int>(size_of(words[1]).value_or(0) % 1000);
  each_field(text, [&](const std::string& name, const std::string& value) {
    if (name == "content-type") head.media_type = media_type_of(value);
    if (name == "content-type") head.charset = charset_of(value);
    if (name == "transfer-encoding") head.chunked = ascii_lower(value) == "chunked";
  });
  return head;
}

std::string without_chunks(std::string_view body) {
  std::string whole;
  for (std::string_view rest = body; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find("\r\n"));
    std::size_t size = 0;
    const auto read = std::from_chars(line.data(), line.data() + line.size(), size, 16);
    const bool cut = line.size() + 2 > rest.size() || size > rest.size() - line.size() - 2;
    if (read.ec != std::errc() || cut) return whole.empty() ? std::string(body) : whole;
    if (size == 0) break;
    whole.append(rest.substr(line.size() + 2, size));
    rest.remove_prefix(std::min(line.size() + size + 4, rest.size()));
  }
  return whole;
}

std::size_t head_size(std::string_view text) {
  for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n', end + 1)) {
    const std::string_view rest = text.substr(end + 1);
    if (rest.starts_with('\n')) return end + 2;
    if (rest.starts_with("\r\n")) return end + 3;
  }
  return 0;
}

}  // namespace backfile
