// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/query_peer.h"

#include <time.h>

#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace backfile::bench {
namespace {

Task task_of(std::string_view name) {
  static constexpr std::pair<std::string_view, Task> tasks[] = {
      {"ids", Task::ids},     {"titles", Task::titles}, {"snippets", Task::snippets},
      {"total", Task::total}, {"count", Task::count},   {"facets", Task::facets}};
  for (const auto& [task, value] : tasks)
    if (task == name) return value;
  throw std::runtime_error("no such task: " + std::string(name));
}

double microseconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

}  // namespace

void serve(std::size_t queries, const std::function<Outcome(std::size_t query, Task)>& answer) {
  for (std::string name; std::getline(std::cin, name);) {
    const Task task = task_of(name);
    for (std::size_t i = 0; i < queries; ++i) {
      const double begin = microseconds();
      const auto [total, amount] = answer(i, task);
      const double took = microseconds() - begin;
      std::cout << took << '\t' << total << '\t' << amount << '\n';
    }
    std::cout << std::endl;
  }
}

}  // namespace backfile::bench
