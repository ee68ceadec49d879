// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <ctime>
#include <string>
#include <thread>
#include <utility>

#include "backfile/error.h"
#include "indexer/index_directory.h"

namespace backfile {
namespace {

constexpr std::chrono::milliseconds between_tries{50};

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

IndexError cannot_lock(const std::filesystem::path& file, const std::string& doing) {
  return {IndexError::Problem::io,
          file.string() + ": cannot " + doing + " the lock: " + std::strerror(errno)};
}

std::string waited(std::chrono::milliseconds time) {
  if (time.count() == 0) return {};
  return " after " + std::to_string(std::chrono::ceil<std::chrono::seconds>(time).count()) +
         " s of waiting";
}

/// An open lock file, until it is taken out.
class LockFile {
 public:
  explicit LockFile(const std::filesystem::path& index)
      : index_(index),
        file_(index / lock_name),
        // A child that inherited it would keep the lock when we are gone.
        descriptor_(::open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
    if (descriptor_ < 0) throw cannot_lock(file_, "open");
  }
  ~LockFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  LockFile(const LockFile&) = delete;
  LockFile& operator=(const LockFile&) = delete;

  void lock(const LockWait& wait) const {
    const auto deadline = std::chrono::steady_clock::now() + wait.limit;
    while (!try_lock()) {
      if (std::chrono::steady_clock::now() >= deadline) throw busy(wait);
      if (wait.while_waiting) wait.while_waiting();
      std::this_thread::sleep_for(between_tries);
    }
  }

  // The note is for people; the lock holds without it, so a failure to write it does not matter.
  void note_holder() const {
    const std::string note = note_of_holder();
    if (::ftruncate(descriptor_, 0) == 0) (void)!::pwrite(descriptor_, note.data(), note.size(), 0);
  }

  int take() { return std::exchange(descriptor_, -1); }

 private:
  bool try_lock() const {
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return true;
    if (errno != EWOULDBLOCK && errno != EINTR) throw cannot_lock(file_, "take");
    return false;
  }

  IndexError busy(const LockWait& wait) const {
    const std::string still = wait.limit.count() == 0 ? "" : "still ";
    return {IndexError::Problem::busy, index_.string() + ": the index is " + still +
                                           "being written by " + read_note(descriptor_) +
                                           waited(wait.limit) + "; try again when it is done"};
  }

  const std::filesystem::path& index_;
  std::filesystem::path file_;
  int descriptor_;
};

}  // namespace

IndexLock::IndexLock(const std::filesystem::path& index, const LockWait& wait) {
  LockFile file(index);
  file.lock(wait);
  file.note_holder();
  descriptor_ = file.take();
}

IndexLock::~IndexLock() { ::close(descriptor_); }

}  // namespace backfile
