// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/article_stream.h"

#include <system_error>
#include <utility>

#include "indexer/input/folder_walk.h"

namespace backfile {
namespace {

using Kind = ReadEvent::Kind;

// Enough that threads seldom wait for each other, little enough that memory does not show it.
constexpr std::size_t portion_events = 64;
constexpr std::size_t portion_bytes = 1 << 18;

std::size_t text_size(const Article& article) {
  std::size_t size = article.title.size();
  for (const auto& paragraph : article.body) size += paragraph.size();
  return size;
}

}  // namespace

ArticleStream::ArticleStream(std::function<void(ReadEvents)> on_portion,
                             std::function<bool()> should_stop, const InputOptions& options)
    : on_portion_(std::move(on_portion)), should_stop_(std::move(should_stop)), options_(options) {
  // One moment for the whole run.
  if (!options_.now.known()) options_.now = clock_time();
}

bool ArticleStream::read(const std::vector<std::filesystem::path>& inputs,
                         const std::filesystem::path& except) {
  try {
    walk_inputs(
        inputs,
        {.on_file = [this](const InputFile& file) { read_file(file); },
         .on_skip = [this](const Rejection& skip) { add(Kind::skip, skip); },
         .on_failure = [this](const Rejection& folder) { add(Kind::unreadable_folder, folder); },
         .except = except});
  } catch (const Stopped&) {
    give();
    return false;
  }
  give();
  return true;
}

void ArticleStream::read_file(const InputFile& file) {
  try {
    read_articles(file);
  } catch (const std::system_error& error) {
    add(Kind::rejection, {.path = file.path, .reason = error.what()});
  }
}

void ArticleStream::read_articles(const InputFile& file) {
  const auto note = [this](Kind kind) {
    return [this, kind](const Rejection& about) { add(kind, about); };
  };
  const bool known = read_items(
      file, options_,
      {.on_item = [this](NewsItem item, const Rejection& about) { add(std::move(item), about); },
       .on_reject = note(Kind::rejection),
       .on_warning = note(Kind::warning),
       .on_skip = note(Kind::skip),
       .on_embargo = note(Kind::embargo)});
  if (!known) return;
  std::error_code ignored;
  const auto size = std::filesystem::file_size(file.file, ignored);
  add({.kind = Kind::file_end, .bytes = ignored ? 0 : size});
}

void ArticleStream::add(NewsItem item, const Rejection& about) {
  if (should_stop_ && should_stop_()) throw Stopped();
  add({.about = about,
       .article = std::move(item.article),
       .from_page = item.from_page,
       .removed = std::move(item.removed),
       .cancelled = item.cancelled,
       .sequence = next_sequence_++});
}

void ArticleStream::add(Kind kind, const Rejection& about) { add({.kind = kind, .about = about}); }

void ArticleStream::add(ReadEvent event) {
  portion_bytes_ += text_size(event.article);
  portion_.push_back(std::move(event));
  if (portion_.size() >= portion_events || portion_bytes_ >= portion_bytes) give();
}

void ArticleStream::give() {
  portion_bytes_ = 0;
  if (!portion_.empty()) on_portion_(std::exchange(portion_, {}));
}

}  // namespace backfile
