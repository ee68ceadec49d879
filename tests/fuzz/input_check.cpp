// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/input_check.h"

#include <sys/mman.h>
#include <unistd.h>

#include <stdexcept>
#include <string>

#include "common/text/utf8.h"
#include "indexer/article_check.h"
#include "indexer/input/format_table.h"
#include "indexer/input/item_reading.h"

namespace backfile::testing {
namespace {

/// A file in memory, with a name of its own in /proc.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : descriptor_(::memfd_create("input", MFD_CLOEXEC)) {
    if (::write(descriptor_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
      throw std::runtime_error("cannot write a file in memory");
  }
  ~MemoryFile() { ::close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  InputFile input() const {
    return {.file = "/proc/self/fd/" + std::to_string(descriptor_), .path = "in/file"};
  }

 private:
  int descriptor_;
};

void require(bool condition, const char* what) {
  if (!condition) throw std::logic_error(what);
}

void require_valid(const std::string& text) {
  require(is_valid_text(text), "text that is not valid");
}

void check_report(const Rejection& about) {
  require(about.path.starts_with("in/file"), "a path that is not below that of the file");
  require(about.path.ends_with(about.member), "a member that is not in the path");
  require(!about.reason.empty(), "no reason");
  require_valid(about.path);
}

void check_item(NewsItem item) {
  require(item.article.path.starts_with("in/file"), "an article without a path");
  require(!item.article.id.empty(), "an article without an id");
  const Article article = tidy(std::move(item.article));
  for (const auto* text : {&article.id, &article.title, &article.subtitle, &article.byline,
                           &article.source, &article.url, &article.date_text, &article.version})
    require_valid(*text);
  for (const auto& paragraph : article.body) require_valid(paragraph);
}

void read(const MemoryFile& file, const InputOptions& options) {
  read_items(file.input(), options,
             {.on_item = [](NewsItem item, const Rejection&) { check_item(std::move(item)); },
              .on_reject = check_report,
              .on_warning = check_report,
              .on_skip = check_report,
              .on_embargo = check_report});
}

}  // namespace

void check_input(std::string_view bytes) {
  const MemoryFile file(bytes);
  InputOptions options;
  read(file, options);
  const auto& formats = input_formats();
  const std::size_t last = bytes.empty() ? 0 : static_cast<unsigned char>(bytes.back());
  options.format = formats[last % formats.size()].name;
  read(file, options);
}

}  // namespace backfile::testing
