// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ordered_workers.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <numeric>
#include <stdexcept>
#include <string>

#include "tests/common/random.h"

namespace backfile {
namespace {

using namespace testing;

/// A piece of work that takes a while of its own, and what it became.
struct Item {
  int number = 0;
  int result = 0;
};

std::vector<int> first_numbers(int count) {
  std::vector<int> numbers(static_cast<std::size_t>(count));
  std::iota(numbers.begin(), numbers.end(), 0);
  return numbers;
}

void take_a_while(int number) {
  Random random(static_cast<std::uint64_t>(number));
  std::this_thread::sleep_for(std::chrono::microseconds(random.below(400)));
}

/// What a run committed, and what it threw.
struct Run {
  std::vector<int> committed{};
  std::string submit_threw{};
  std::string finish_threw{};
};

template <typename Act>
std::string thrown(Act&& act) {
  try {
    act();
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return {};
}

/// Submits until that throws. `bad_process` and `bad_commit` are the items at which it fails.
Run run(std::size_t threads, int items, int bad_process = -1, int bad_commit = -1) {
  Run run;
  std::atomic<bool> committing = false;
  std::vector<std::atomic<bool>> busy(threads);
  const auto process = [&](std::size_t worker, Item& item) {
    if (busy.at(worker).exchange(true)) throw std::logic_error("a worker does two things at once");
    take_a_while(item.number);
    item.result = 2 * item.number;
    busy[worker] = false;
    if (item.number == bad_process) throw std::runtime_error("cannot process");
  };
  const auto commit = [&](Item& item) {
    if (committing.exchange(true)) throw std::logic_error("two commits at once");
    if (item.number == bad_commit) throw std::runtime_error("cannot commit");
    if (item.result != 2 * item.number) throw std::logic_error("not processed");
    run.committed.push_back(item.number);
    committing = false;
  };
  OrderedWorkers<Item> workers(threads, process, commit);
  for (int number = 0; number < items && run.submit_threw.empty(); ++number)
    run.submit_threw = thrown([&] { workers.submit({number, 0}); });
  run.finish_threw = thrown([&] { workers.finish(); });
  return run;
}

TEST_CASE("items are committed in the order in which they were submitted", "[ordered_workers]") {
  for (const std::size_t threads : {1U, 2U, 8U}) {
    INFO(threads << " threads");
    const auto all = run(threads, 500);
    CHECK(all.committed == first_numbers(500));
    CHECK(all.submit_threw == "");
    CHECK(all.finish_threw == "");
    CHECK(run(threads, 0).committed.empty());
  }
}

TEST_CASE("an error stops the work, and nothing behind it is committed", "[ordered_workers]") {
  for (const std::size_t threads : {1U, 2U, 8U}) {
    for (const int bad : {0, 7, 99}) {
      INFO(threads << " threads, item " << bad);
      const auto unprocessed = run(threads, 100, bad);
      CHECK(unprocessed.finish_threw == "cannot process");
      // What came before may have been on its way only.
      const auto committed = static_cast<int>(unprocessed.committed.size());
      CHECK(committed <= bad);
      CHECK(unprocessed.committed == first_numbers(committed));

      const auto uncommitted = run(threads, 100, -1, bad);
      CHECK(uncommitted.finish_threw == "cannot commit");
      CHECK(uncommitted.committed == first_numbers(bad));
    }
  }
}

TEST_CASE("an error reaches who submits while there is more to do", "[ordered_workers]") {
  for (const std::size_t threads : {1U, 2U, 8U}) {
    INFO(threads << " threads");
    CHECK(run(threads, 2'000, 3).submit_threw == "cannot process");
    CHECK(run(threads, 2'000, -1, 3).submit_threw == "cannot commit");
  }
  CHECK(run(1, 4, 3).submit_threw == "cannot process");
}

TEST_CASE("with one thread everything happens within submit", "[ordered_workers]") {
  std::vector<int> committed;
  const auto here = std::this_thread::get_id();
  OrderedWorkers<Item> workers(
      1,
      [&](std::size_t worker, Item&) {
        CHECK((worker == 0 && std::this_thread::get_id() == here));
      },
      [&](Item& item) { committed.push_back(item.number); });
  for (const int number : first_numbers(5)) {
    workers.submit({number, 0});
    CHECK(committed == first_numbers(number + 1));
  }
}

TEST_CASE("all threads work at once", "[ordered_workers]") {
  std::atomic<int> waiting = 0;
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  // Each of the first three waits for the other two.
  const auto process = [&](std::size_t, Item&) {
    ++waiting;
    while (waiting < 3 && std::chrono::steady_clock::now() < deadline) std::this_thread::yield();
  };
  OrderedWorkers<Item> workers(3, process, [](Item&) {});
  for (const int number : first_numbers(12)) workers.submit({number, 0});
  workers.finish();
  CHECK(waiting == 12);
  CHECK(std::chrono::steady_clock::now() < deadline);
}

TEST_CASE("workers end when nobody waits for them", "[ordered_workers]") {
  for (const std::size_t threads : {1U, 2U, 8U}) {
    std::vector<int> committed;
    {
      OrderedWorkers<Item> workers(
          threads, [](std::size_t, Item& item) { take_a_while(item.number); },
          [&](Item& item) { committed.push_back(item.number); });
      for (const int number : first_numbers(50)) workers.submit({number, 0});
    }
    CHECK(committed == first_numbers(static_cast<int>(committed.size())));
  }
}

}  // namespace
}  // namespace backfile
