// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/large_pages.h"

#include <sys/mman.h>

namespace backfile {
namespace {

constexpr std::size_t large_page = std::size_t{1} << 21;

std::size_t round_up(std::size_t bytes) { return (bytes + large_page - 1) & ~(large_page - 1); }

}  // namespace

// The system puts large pages only where they are aligned, so what lies before and behind the
// aligned part of a longer mapping is given back.
void* map_memory(std::size_t bytes) {
  const std::size_t wanted = round_up(bytes);
  const std::size_t mapped = wanted + large_page;
  void* const whole =
      ::mmap(nullptr, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (whole == MAP_FAILED) throw std::bad_alloc();
  void* memory = whole;
  std::size_t room = mapped;
  std::align(large_page, wanted, memory, room);
  if (room < mapped) ::munmap(whole, mapped - room);
  if (room > wanted) ::munmap(static_cast<char*>(memory) + wanted, room - wanted);
  ::madvise(memory, wanted, MADV_HUGEPAGE);  // A wish; it may be refused.
  return memory;
}

void unmap_memory(void* memory, std::size_t bytes) { ::munmap(memory, round_up(bytes)); }

}  // namespace backfile
