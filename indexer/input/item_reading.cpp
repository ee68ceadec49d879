// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/item_reading.h"

#include <chrono>
#include <utility>

#include "indexer/input/documents.h"
#include "indexer/input/format_table.h"
#include "indexer/input/head.h"
#include "indexer/input/input_error.h"

namespace backfile {

namespace {

void tell(const OnReject& callback, const Rejection& about) {
  if (callback) callback(about);
}

/// Reads one document of a known format.
class DocumentReading {
 public:
  DocumentReading(const Document& document, const std::string& format, const InputOptions& options,
                  const ItemCallbacks& callbacks)
      : about_{.path = document.path, .member = document.member, .format = format},
        options_(options),
        callbacks_(callbacks) {}

  void read(std::unique_ptr<Source> bytes, const OpenReader& open) try {
    const auto reader = open(std::move(bytes), log(), options_);
    while (auto item = reader->next()) give(std::move(*item));
  } catch (const InputError& error) {
    Rejection about = with(0, {}, error.what());
    about.byte = error.byte();
    tell(callbacks_.on_reject, about);
  }

 private:
  Rejection with(std::size_t line, const std::string& id, const std::string& reason) const {
    Rejection about = about_;
    about.line = line;
    about.id = id;
    about.reason = reason;
    return about;
  }

  OnProblem to(const OnReject& callback) const {
    return [this, &callback](std::size_t line, const std::string& id, const std::string& reason) {
      tell(callback, with(line, id, reason));
    };
  }

  ReadingLog log() const {
    return {.rejected = to(callbacks_.on_reject), .warned = to(callbacks_.on_warning)};
  }

  void give(NewsItem item) {
    ++items_;
    Article& article = item.article;
    if (item.cancelled && article.id.empty())
      return tell(callbacks_.on_reject, with(item.line, {}, "cancels an item without naming it"));
    article.path = about_.path;
    article.version = item.version;
    if (article.id.empty())
      article.id = derived_id(about_.path, item.ordinal > 0 ? item.ordinal : items_);
    if (is_embargoed(item))
      return tell(
          callbacks_.on_embargo,
          with(item.line, article.id, "embargoed until " + to_string(item.embargoed_until)));
    const Rejection about = with(item.line, article.id, {});
    callbacks_.on_item(std::move(item), about);
  }

  bool is_embargoed(const NewsItem& item) const {
    if (options_.include_embargoed || item.cancelled || !item.embargoed_until.known()) return false;
    return (options_.now.known() ? options_.now : clock_time()) < item.embargoed_until;
  }

  Rejection about_;
  const InputOptions& options_;
  const ItemCallbacks& callbacks_;
  std::size_t items_ = 0;
};

}  // namespace

bool read_items(const InputFile& file, const InputOptions& options,
                const ItemCallbacks& callbacks) {
  bool known = false;
  const InputFormat* const asked = format_named(options.format);
  const auto read = [&](Document document) {
    const Head head = look_at(document.bytes->head(), document.name);
    const InputFormat* const format = asked ? asked : format_of(head);
    if (!format)
      return tell(
          callbacks.on_skip,
          {.path = document.path, .member = document.member, .reason = unread_reason(head)});
    known = true;
    DocumentReading(document, format->name, options, callbacks)
        .read(std::move(document.bytes), format->open);
  };
  open_documents(file, options.limits,
                 {.on_document = read,
                  .on_skip = callbacks.on_skip,
                  .on_reject = [&](const Rejection& rejection) {
                    known = true;
                    tell(callbacks.on_reject, rejection);
                  }});
  return known;
}

std::string derived_id(const std::string& path, std::size_t ordinal) {
  return ordinal > 1 ? path + "#" + std::to_string(ordinal) : path;
}

Date clock_time() {
  using namespace std::chrono;
  const auto now = floor<seconds>(system_clock::now());
  const auto today = floor<days>(now);
  const year_month_day day(today);
  return {.year = static_cast<int>(day.year()),
          .month = static_cast<int>(static_cast<unsigned>(day.month())),
          .day = static_cast<int>(static_cast<unsigned>(day.day())),
          .second_of_day = static_cast<int>((now - today).count())};
}

}  // namespace backfile
