// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/documents.h"

#include <array>
#include <limits>
#include <string_view>
#include <utility>

#include "indexer/input/archive_reader.h"
#include "indexer/input/folder_walk.h"
#include "indexer/input/input_error.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

using Kind = ArchiveMember::Kind;

/// What is compressed alone is bounded by its expansion.
constexpr auto unbounded = std::numeric_limits<std::uint64_t>::max();

/// A document, or a container on the way to some.
struct Place {
  std::string path{};
  std::string member{};
  std::string name{};
};

class MemberSource : public Source {
 public:
  MemberSource(ArchiveReader& archive, std::uint64_t limit) : archive_(archive), limit_(limit) {}

  bool read(std::string& text) override {
    const std::size_t before = text.size();
    const bool more = archive_.read(text);
    size_ += text.size() - before;
    if (size_ > limit_) throw InputError(too_large(limit_));
    return more;
  }

  static std::string too_large(std::uint64_t limit) {
    return "a member of more than " + std::to_string(limit) + " bytes (--max-member)";
  }

 private:
  ArchiveReader& archive_;
  std::uint64_t limit_;
  std::uint64_t size_ = 0;
};

std::string without_compression(const std::string& name) {
  constexpr std::array<std::string_view, 4> endings = {".gz", ".zst", ".xz", ".bz2"};
  const std::string lower = ascii_lower(name);
  for (const auto ending : endings) {
    if (lower.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  }
  return name;
}

/// `name` without "./" at its beginning.
std::string_view inner_name(std::string_view name) {
  while (name.starts_with("./")) name.remove_prefix(2);
  return name;
}

/// Whether a part of the path `name` is as `is_so` says.
template <typename Predicate>
bool any_part(std::string_view name, const Predicate& is_so) {
  for (std::size_t end = 0; end != name.npos; name.remove_prefix(end == name.npos ? 0 : end + 1)) {
    end = name.find('/');
    if (is_so(name.substr(0, end))) return true;
  }
  return false;
}

/// Why a member is left out; empty if it is not.
std::string skip_reason(const ArchiveMember& member) {
  const std::string_view name = inner_name(member.name);
  const bool outside =
      name.starts_with('/') || any_part(name, [](auto part) { return part == ".."; });
  if (outside) return "a name that leads out of the archive, not read";
  if (member.kind == Kind::link) return "a link, not followed";
  if (member.kind == Kind::special) return "not a regular file";
  const bool hidden = any_part(name, [](auto part) { return part.starts_with('.'); });
  return hidden ? "hidden, not read" : std::string();
}

class Opening {
 public:
  Opening(const InputLimits& limits, const DocumentCallbacks& callbacks)
      : limits_(limits), callbacks_(callbacks) {}

  void open_file(const InputFile& file) {
    const Place place{.path = file.path, .name = file.file.filename().string()};
    auto bytes = std::make_unique<PeekedSource>(std::make_unique<FileSource>(file.file));
    if (!is_container(bytes->head())) return give(place, std::move(bytes));
    try {
      ArchiveReader archive(std::make_unique<FileSource>(file.file), limits_);
      read(archive, place, 0);
    } catch (const InputError& error) {
      reject(place, error.what(), error.byte());
    }
  }

 private:
  void give(const Place& place, std::unique_ptr<PeekedSource> bytes) {
    if (callbacks_.on_document)
      callbacks_.on_document({place.path, place.member, place.name, std::move(bytes)});
  }

  void read(ArchiveReader& archive, const Place& place, unsigned level) {
    while (const auto member = archive.next()) {
      if (level + archive.nesting() > limits_.nesting)
        throw InputError("containers more than " + std::to_string(limits_.nesting) +
                         " deep inside each other (--max-nesting)");
      if (archive.is_single()) {
        const Place content{place.path, place.member, without_compression(place.name)};
        return open(archive, content, unbounded, level + archive.nesting());
      }
      if (member->kind != Kind::folder) {
        read_member(archive, *member, place, level + archive.nesting());
      }
    }
  }

  void read_member(ArchiveReader& archive, const ArchiveMember& member, const Place& outer,
                   unsigned level) {
    if (++members_ > limits_.members)
      throw InputError("more than " + std::to_string(limits_.members) + " members (--max-members)");
    const std::string name = printable_name(inner_name(member.name));
    const Place place{.path = outer.path + "/" + name,
                      .member = outer.member.empty() ? name : outer.member + "/" + name,
                      .name = name.substr(name.rfind('/') + 1)};
    const std::string reason = skip_reason(member);
    if (!reason.empty()) return tell(callbacks_.on_skip, place, reason);
    if (member.encrypted) return reject(place, "encrypted, cannot be read");
    if (member.size > limits_.member) return reject(place, MemberSource::too_large(limits_.member));
    open(archive, place, limits_.member, level);
  }

  void open(ArchiveReader& archive, const Place& place, std::uint64_t limit, unsigned level) try {
    auto bytes = std::make_unique<PeekedSource>(std::make_unique<MemberSource>(archive, limit));
    if (!is_container(bytes->head())) return give(place, std::move(bytes));
    ArchiveReader inner(std::move(bytes), limits_);
    read(inner, place, level);
  } catch (const InputError& error) {
    reject(place, error.what(), error.byte());
  }

  void reject(const Place& place, const std::string& reason, std::uint64_t byte = 0) const {
    tell(callbacks_.on_reject, place, reason, byte);
  }

  static void tell(const OnReject& callback, const Place& place, const std::string& reason,
                   std::uint64_t byte = 0) {
    if (callback)
      callback({.path = place.path, .member = place.member, .byte = byte, .reason = reason});
  }

  const InputLimits& limits_;
  const DocumentCallbacks& callbacks_;
  std::size_t members_ = 0;
};

}  // namespace

void open_documents(const InputFile& file, const InputLimits& limits,
                    const DocumentCallbacks& callbacks) {
  Opening(limits, callbacks).open_file(file);
}

}  // namespace backfile
