// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace backfile {

/// Processes items in several threads and commits them one after the other in the order in which
/// they were submitted, so that the result does not depend on the number of threads.
///
/// The submitting thread is one of them: it processes items itself when enough are waiting. With
/// one thread everything happens within `submit`.
template <typename Item>
class OrderedWorkers {
 public:
  /// `process` is called with the number of the worker, below `threads`, at once in several
  /// threads; `commit` in any thread, but never twice at once. What either throws stops the
  /// workers: nothing is committed any more, and `submit` and `finish` throw it on.
  OrderedWorkers(std::size_t threads, std::function<void(std::size_t, Item&)> process,
                 std::function<void(Item&)> commit)
      : process_(std::move(process)), commit_(std::move(commit)), capacity_(2 * (threads - 1)) {
    for (std::size_t worker = 1; worker < threads; ++worker)
      threads_.emplace_back([this, worker] { work(worker); });
  }

  ~OrderedWorkers() { join(); }
  OrderedWorkers(const OrderedWorkers&) = delete;
  OrderedWorkers& operator=(const OrderedWorkers&) = delete;

  void submit(Item item) {
    std::unique_lock lock(mutex_);
    rethrow();
    waiting_.emplace_back(submitted_++, std::move(item));
    changed_.notify_one();
    while (waiting_.size() > capacity_ && !error_) run_one(0, lock);
    rethrow();
  }

  /// Waits for everything that was submitted.
  void finish() {
    {
      std::unique_lock lock(mutex_);
      while (!waiting_.empty() && !error_) run_one(0, lock);
    }
    join();
    rethrow();
  }

 private:
  using Numbered = std::pair<std::uint64_t, Item>;

  void work(std::size_t worker) {
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(lock, [this] { return !waiting_.empty() || ended_ || error_; });
      if (waiting_.empty() || error_) return;
      run_one(worker, lock);
    }
  }

  // Processes the first waiting item without the lock, then commits what has its turn.
  void run_one(std::size_t worker, std::unique_lock<std::mutex>& lock) {
    auto [number, item] = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    std::exception_ptr error;
    try {
      process_(worker, item);
    } catch (...) {
      error = std::current_exception();
    }
    lock.lock();
    if (error) return stop(error);
    processed_.emplace(number, std::move(item));
    commit_in_turn();
  }

  void commit_in_turn() {
    try {
      for (; !error_ && !processed_.empty() && processed_.begin()->first == committed_;
           ++committed_) {
        commit_(processed_.begin()->second);
        processed_.erase(processed_.begin());
      }
    } catch (...) {
      stop(std::current_exception());
    }
  }

  void stop(const std::exception_ptr& error) {
    if (!error_) error_ = error;
    changed_.notify_all();
  }

  void rethrow() const {
    if (error_) std::rethrow_exception(error_);
  }

  void join() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    changed_.notify_all();
    for (auto& thread : threads_) {
      if (thread.joinable()) thread.join();
    }
  }

  std::function<void(std::size_t, Item&)> process_;
  std::function<void(Item&)> commit_;
  std::size_t capacity_;
  std::mutex mutex_{};
  std::condition_variable changed_{};
  std::deque<Numbered> waiting_{};
  std::map<std::uint64_t, Item> processed_{};  // Before their turn.
  std::uint64_t submitted_ = 0;
  std::uint64_t committed_ = 0;
  bool ended_ = false;
  std::exception_ptr error_{};
  std::vector<std::thread> threads_{};
};

}  // namespace backfile
