// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/archive_reader.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include "indexer/input/input_error.h"

namespace backfile {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t block_size = 64 * 1024;

constexpr std::array<std::string_view, 6> beginnings = {
    "\x1F\x8B\x08"sv,                      // gzip (RFC 1952)
    "\x28\xB5\x2F\xFD"sv,                  // Zstandard (RFC 8878)
    "\xFD\x37zXZ\0"sv,                     // xz (The .xz File Format, 2.1.1.1)
    "PK\x03\x04"sv,       "PK\x05\x06"sv,  // zip (APPNOTE.TXT 4.3.7), empty zip (4.3.16)
    "PK\x07\x08"sv};                       // a part of a split zip

bool is_bzip2(std::string_view head) {
  return head.size() >= 10 && head.starts_with("BZh") && head[3] >= '1' && head[3] <= '9' &&
         head.substr(4, 6) == "1AY&SY";
}

/// The header of a tar file has a sum of its bytes (POSIX.1-2017, pax, ustar interchange format).
bool is_tar(std::string_view head) {
  constexpr std::size_t header = 512;
  constexpr std::size_t sum_begin = 148;
  constexpr std::size_t sum_end = 156;
  if (head.size() < header) return false;
  std::uint64_t sum = 0;
  std::uint64_t written = 0;
  for (std::size_t at = 0; at < header; ++at) {
    const bool in_sum = at >= sum_begin && at < sum_end;
    sum += in_sum ? std::uint64_t{' '} : static_cast<unsigned char>(head[at]);
    if (in_sum && head[at] >= '0' && head[at] <= '7')
      written = written * 8 + static_cast<std::uint64_t>(head[at] - '0');
  }
  constexpr std::uint64_t sum_of_nothing = (sum_end - sum_begin) * ' ';
  return sum == written && sum > sum_of_nothing;
}

ArchiveMember::Kind kind_of(archive_entry* entry) {
  const auto type = archive_entry_filetype(entry);
  if (type == AE_IFLNK || archive_entry_hardlink(entry)) return ArchiveMember::Kind::link;
  if (type == AE_IFDIR) return ArchiveMember::Kind::folder;
  // Some archives say nothing.
  return type == AE_IFREG || type == 0 ? ArchiveMember::Kind::file : ArchiveMember::Kind::special;
}

/// The bytes of the name; UTF-8 where the archive says that it is, whatever the locale.
std::string name_of(archive_entry* entry) {
  const char* name = archive_entry_pathname(entry);
  if (!name) name = archive_entry_pathname_utf8(entry);
  return name ? name : "";
}

std::string reason_of(archive* engine) {
  const char* reason = archive_error_string(engine);
  return std::string("the container is damaged: ") + (reason ? reason : "it ends too soon");
}

bool has_failed(long status) { return status < ARCHIVE_WARN; }

}  // namespace

bool is_container(std::string_view head) {
  const bool known = std::any_of(beginnings.begin(), beginnings.end(),
                                 [&](std::string_view first) { return head.starts_with(first); });
  return known || is_bzip2(head) || is_tar(head);
}

void ArchiveReader::Free::operator()(archive* handle) const { archive_read_free(handle); }

ArchiveReader::ArchiveReader(std::unique_ptr<Source> source, const InputLimits& limits)
    : limits_(limits), source_(std::move(source)), archive_(archive_read_new()) {
  open();
}

ArchiveReader::ArchiveReader(std::unique_ptr<FileSource> file, const InputLimits& limits)
    : limits_(limits), file_(file.get()), archive_(archive_read_new()) {
  source_ = std::move(file);
  open();
}

ArchiveReader::~ArchiveReader() = default;

void ArchiveReader::open() {
  archive* engine = archive_.get();
  if (!engine) throw std::bad_alloc();
  for (auto* support : {archive_read_support_filter_gzip, archive_read_support_filter_zstd,
                        archive_read_support_filter_xz, archive_read_support_filter_bzip2,
                        archive_read_support_format_tar, archive_read_support_format_zip_streamable,
                        archive_read_support_format_zip_seekable, archive_read_support_format_raw,
                        archive_read_support_format_empty}) {
    if (has_failed(support(engine))) fail();
  }
  archive_read_set_callback_data(engine, this);
  archive_read_set_read_callback(engine, read_callback);
  if (file_) archive_read_set_seek_callback(engine, seek_callback);
  if (has_failed(archive_read_open1(engine))) fail();
}

std::optional<ArchiveMember> ArchiveReader::next() {
  if (entry_ && !ended_) skip_member();
  if (ended_) return std::nullopt;
  const int status = archive_read_next_header(archive_.get(), &entry_);
  if (status == ARCHIVE_EOF) ended_ = true;
  if (ended_) return std::nullopt;
  if (has_failed(status)) fail();
  ArchiveMember member{.name = name_of(entry_), .kind = kind_of(entry_)};
  member.encrypted = archive_entry_is_data_encrypted(entry_) != 0;
  if (archive_entry_size_is_set(entry_))
    member.size = static_cast<std::uint64_t>(std::max<la_int64_t>(archive_entry_size(entry_), 0));
  return member;
}

bool ArchiveReader::read(std::string& text) {
  if (ended_) return false;
  const std::size_t before = text.size();
  text.resize(before + block_size);
  const la_ssize_t got = archive_read_data(archive_.get(), text.data() + before, block_size);
  text.resize(before + static_cast<std::size_t>(std::max<la_ssize_t>(got, 0)));
  if (got == ARCHIVE_FATAL) fail();
  if (got < 0) throw InputError(reason_of(archive_.get()), taken());  // Of this member alone.
  given_ += text.size() - before;
  check_expansion();
  return text.size() > before;
}

// The engine would inflate without bound to get behind a member.
void ArchiveReader::skip_member() {
  const bool inflates = archive_filter_count(archive_.get()) > 1;
  if (!inflates) {
    if (has_failed(archive_read_data_skip(archive_.get()))) fail();
    return;
  }
  std::string passed_over;
  while (read(passed_over)) passed_over.clear();
}

bool ArchiveReader::is_single() const {
  return archive_format(archive_.get()) == ARCHIVE_FORMAT_RAW;
}

unsigned ArchiveReader::nesting() const {
  const int filters = archive_filter_count(archive_.get()) - 1;  // One of them does nothing.
  return static_cast<unsigned>(std::max(filters, 1));
}

// In a file that is read back and forth, up to the furthest place.
std::uint64_t ArchiveReader::taken() {
  const la_int64_t now = archive_filter_bytes(archive_.get(), -1);
  taken_ = std::max(taken_, static_cast<std::uint64_t>(std::max<la_int64_t>(now, 0)));
  return taken_;
}

void ArchiveReader::check_expansion() {
  if (given_ <= InputLimits::free_expansion || given_ / limits_.expansion <= taken()) return;
  fail("expands to more than " + std::to_string(limits_.expansion) +
       " times its size (--max-expansion)");
}

void ArchiveReader::fail() { fail(reason_of(archive_.get())); }

void ArchiveReader::fail(const std::string& reason) {
  ended_ = true;
  if (error_) std::rethrow_exception(std::exchange(error_, {}));
  throw InputError(reason, taken());
}

long ArchiveReader::read_callback(archive* engine, void* self, const void** block) {
  auto& reader = *static_cast<ArchiveReader*>(self);
  try {
    reader.block_.clear();
    reader.source_->read(reader.block_);
    *block = reader.block_.data();
    return static_cast<long>(reader.block_.size());
  } catch (...) {
    reader.error_ = std::current_exception();
    archive_set_error(engine, -1, "cannot be read");
    return ARCHIVE_FATAL;
  }
}

std::int64_t ArchiveReader::seek_callback(archive* engine, void* self, std::int64_t offset,
                                          int whence) {
  auto& reader = *static_cast<ArchiveReader*>(self);
  try {
    return reader.file_->seek(offset, whence);
  } catch (...) {
    reader.error_ = std::current_exception();
    archive_set_error(engine, -1, "cannot be read");
    return ARCHIVE_FATAL;
  }
}

}  // namespace backfile
