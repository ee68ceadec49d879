// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <vector>

namespace backfile {

/// Memory for large arrays, in pages of 2 MiB where the system gives them: what a batch keeps is
/// read and written all over, and much of that time would go into finding small pages. What is
/// given back goes to the system at once, so that the next batch does not take more.
/// Throws std::bad_alloc.
void* map_memory(std::size_t bytes);
void unmap_memory(void* memory, std::size_t bytes);

template <typename T>
struct LargePages {
  using value_type = T;

  LargePages() = default;
  template <typename U>
  LargePages(const LargePages<U>&) {}

  T* allocate(std::size_t count) {
    const std::size_t bytes = count * sizeof(T);
    return static_cast<T*>(is_large(bytes) ? map_memory(bytes) : ::operator new(bytes));
  }

  void deallocate(T* memory, std::size_t count) {
    const std::size_t bytes = count * sizeof(T);
    is_large(bytes) ? unmap_memory(memory, bytes) : ::operator delete(memory);
  }

  template <typename U>
  bool operator==(const LargePages<U>&) const {
    return true;
  }

 private:
  static bool is_large(std::size_t bytes) { return bytes >= std::size_t{1} << 20; }
};

template <typename T>
using LargeVector = std::vector<T, LargePages<T>>;

/// Room for bytes, not initialised.
class LargeBuffer {
 public:
  LargeBuffer() = default;
  explicit LargeBuffer(std::size_t size) : bytes_(LargePages<char>().allocate(size), Free{size}) {}

  char* get() const { return bytes_.get(); }

 private:
  struct Free {
    std::size_t size;
    void operator()(char* bytes) const { LargePages<char>().deallocate(bytes, size); }
  };
  std::unique_ptr<char[], Free> bytes_{nullptr, Free{0}};
};

}  // namespace backfile
