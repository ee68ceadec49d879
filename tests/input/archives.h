// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace backfile::testing {

/// A member of an archive that is to be made.
struct Packed {
  std::string name{};
  std::string content{};
  unsigned type = AE_IFREG;
  std::string link{};  ///< What a symbolic link leads to.
};

/// Makes an archive, or compresses a single file, with the writing half of libarchive.
class Packer {
 public:
  /// `format` is "ustar", "pax", "zip" or "raw"; `filter` "", "gzip", "zstd", "xz" or "bzip2".
  Packer(const std::string& format, const std::string& filter) : archive_(archive_write_new()) {
    check(archive_write_set_format_by_name(archive_, format.c_str()));
    if (!filter.empty()) check(archive_write_add_filter_by_name(archive_, filter.c_str()));
    archive_write_set_bytes_in_last_block(archive_, 1);
    check(archive_write_open(archive_, this, nullptr, take, nullptr));
  }
  ~Packer() { archive_write_free(archive_); }
  Packer(const Packer&) = delete;
  Packer& operator=(const Packer&) = delete;

  void add(const Packed& member) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, member.name.c_str());
    archive_entry_set_filetype(entry, member.type);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(member.content.size()));
    if (!member.link.empty()) archive_entry_set_symlink(entry, member.link.c_str());
    const int status = archive_write_header(archive_, entry);
    archive_entry_free(entry);
    check(status);
    archive_write_data(archive_, member.content.data(), member.content.size());
  }

  std::string finish() {
    check(archive_write_close(archive_));
    return bytes_;
  }

 private:
  void check(int status) const {
    if (status < ARCHIVE_WARN) throw std::runtime_error(archive_error_string(archive_));
  }

  static la_ssize_t take(archive*, void* self, const void* block, std::size_t size) {
    static_cast<Packer*>(self)->bytes_.append(static_cast<const char*>(block), size);
    return static_cast<la_ssize_t>(size);
  }

  archive* archive_;
  std::string bytes_{};
};

inline std::string packed(const std::string& format, const std::string& filter,
                          const std::vector<Packed>& members) {
  Packer packer(format, filter);
  for (const auto& member : members) packer.add(member);
  return packer.finish();
}

inline std::string compressed(const std::string& filter, const std::string& content) {
  return packed("raw", filter, {{.name = "data", .content = content}});
}

}  // namespace backfile::testing
