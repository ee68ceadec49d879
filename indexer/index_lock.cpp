// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <ctime>
#include <string>

#include "backfile/error.h"
#include "indexer/index_directory.h"

namespace backfile {
namespace {

std::string note_of_holder() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  char since[32];
  std::strftime(since, sizeof since, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return "process " + std::to_string(getpid()) + " since " + since;
}

std::string read_note(int descriptor) {
  char note[128];
  const auto size = ::pread(descriptor, note, sizeof note, 0);
  return size > 0 ? std::string(note, static_cast<std::size_t>(size)) : "another process";
}

}  // namespace

IndexLock::IndexLock(const std::filesystem::path& index) {
  const auto file = index / lock_name;
  descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor_ < 0)
    throw IndexError(IndexError::Problem::io,
                     file.string() + ": cannot open the lock: " + std::strerror(errno));
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    const std::string holder = read_note(descriptor_);
    ::close(descriptor_);
    throw IndexError(IndexError::Problem::busy, index.string() + ": the index is being written by " +
                                                    holder + "; try again when it is done");
  }
  // The note is for people; the lock holds without it, so a failure to write it does not matter.
  const std::string note = note_of_holder();
  if (::ftruncate(descriptor_, 0) == 0) (void)!::pwrite(descriptor_, note.data(), note.size(), 0);
}

IndexLock::~IndexLock() { ::close(descriptor_); }

}  // namespace backfile
