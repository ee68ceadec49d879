// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace backfile {

/// What several threads need to have only once: made when it is first asked for, kept for as long
/// as anybody has it. For all threads.
template <typename Value>
class SharedCache {
 public:
  /// What `make` makes under `key`; nobody else makes anything meanwhile. Lets its exceptions out.
  template <typename Make>
  std::shared_ptr<const Value> get(const std::string& key, Make&& make) {
    const std::lock_guard lock(mutex_);
    if (const auto known = values_.find(key); known != values_.end()) {
      if (auto value = known->second.lock()) return value;
    }
    std::erase_if(values_, [](const auto& entry) { return entry.second.expired(); });
    auto value = std::make_shared<const Value>(make());
    values_[key] = value;
    return value;
  }

 private:
  std::mutex mutex_{};
  std::map<std::string, std::weak_ptr<const Value>> values_{};
};

}  // namespace backfile
