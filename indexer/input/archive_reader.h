// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/input/file_source.h"
#include "indexer/input/input_options.h"
#include "indexer/readers/news_item.h"

struct archive;
struct archive_entry;

namespace backfile {

/// Whether `head`, the first bytes of a file, is that of a container: compressed, or an archive.
bool is_container(std::string_view head);

/// What an archive says of one of its members.
struct ArchiveMember {
  enum class Kind { file, folder, link, special };

  std::string name{};  ///< As in the archive: bytes, with slashes between folders.
  Kind kind = Kind::file;
  bool encrypted = false;
  std::uint64_t size = 0;  ///< As far as the archive says it; 0 if it does not.
};

/// Reads the members of a .tar or .zip file, compressed or not, or the one content of a compressed
/// file, one after the other, without keeping more than a block.
///
/// What comes out is held against what went in, also while members are passed over. All throw
/// InputError: of a member alone, or once where the whole container is damaged or gives more than
/// the limits allow, behind which there is nothing more.
class ArchiveReader {
 public:
  /// Bytes that cannot be read twice.
  ArchiveReader(std::unique_ptr<Source> source, const InputLimits& limits);
  /// A file, whose table of contents may be read before the rest.
  ArchiveReader(std::unique_ptr<FileSource> file, const InputLimits& limits);
  ~ArchiveReader();
  ArchiveReader(const ArchiveReader&) = delete;
  ArchiveReader& operator=(const ArchiveReader&) = delete;

  /// The next member, or nothing at the end.
  std::optional<ArchiveMember> next();

  /// Appends the next block of the member. False at its end.
  bool read(std::string& text);

  /// Whether it is one compressed file instead of an archive. Known once a member was given.
  bool is_single() const;

  /// How many containers lie in each other: one for each compression, at least one. Known once a
  /// member was given.
  unsigned nesting() const;

 private:
  struct Free {
    void operator()(archive* handle) const;
  };

  void open();
  void skip_member();
  void check_expansion();
  [[noreturn]] void fail();
  [[noreturn]] void fail(const std::string& reason);
  std::uint64_t taken();

  static long read_callback(archive*, void* self, const void** block);
  static std::int64_t seek_callback(archive*, void* self, std::int64_t offset, int whence);

  InputLimits limits_;
  std::unique_ptr<Source> source_;
  FileSource* file_ = nullptr;  // The source, if it can be read elsewhere.
  std::string block_{};         // What the engine is reading.
  std::exception_ptr error_{};  // Of the source, which may not pass through the engine.
  std::unique_ptr<archive, Free> archive_;
  archive_entry* entry_ = nullptr;
  std::uint64_t taken_ = 0;  // Bytes of the container.
  std::uint64_t given_ = 0;
  bool ended_ = false;
};

}  // namespace backfile
