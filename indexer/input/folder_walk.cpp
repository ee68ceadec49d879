// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/folder_walk.h"

#include <algorithm>
#include <functional>
#include <system_error>
#include <utility>

#include "common/text/utf8.h"

namespace backfile {

namespace {

namespace fs = std::filesystem;

/// A folder on the way from the input to the file in hand.
struct Level {
  fs::path folder{};
  std::string path{};
  std::vector<std::string> names{};  ///< Still to be visited, the next one last.
};

/// The path of what is called `name`, printable, in the folder `path`.
std::string join(const std::string& path, const std::string& name) {
  return path.empty() ? name : path + "/" + name;
}

class FolderWalk {
 public:
  explicit FolderWalk(const WalkCallbacks& callbacks) : callbacks_(callbacks) {}

  void walk(const fs::path& input) {
    const fs::path parent = fs::is_directory(input) ? input : input.parent_path();
    const std::string path = printable_name(parent.filename().string());
    if (parent != input) return visit(input, join(path, printable_name(input.filename().string())));
    enter(input, path);
    while (!levels_.empty()) step();
  }

 private:
  static void tell(const OnReject& callback, const std::string& path, const std::string& reason) {
    if (callback) callback({.path = path, .line = 0, .id = {}, .reason = reason});
  }

  void step() {
    if (levels_.back().names.empty()) return levels_.pop_back();
    const std::string name = std::move(levels_.back().names.back());
    levels_.back().names.pop_back();
    const std::string path = join(levels_.back().path, printable_name(name));
    if (name.front() == '.') return tell(callbacks_.on_skip, path, "hidden, not read");
    visit(levels_.back().folder / name, path);
  }

  void visit(const fs::path& file, const std::string& path) {
    std::error_code error;
    const fs::file_status status = fs::symlink_status(file, error);
    if (error) {
      tell(callbacks_.on_failure, path, "cannot be read: " + error.message());
    } else if (fs::is_directory(status) && file == callbacks_.except) {
      tell(callbacks_.on_skip, path, "the index itself, not read");
    } else if (fs::is_directory(status)) {
      enter(file, path);
    } else if (fs::is_symlink(status)) {
      tell(callbacks_.on_skip, path, "symbolic link, not followed");
    } else if (!fs::is_regular_file(status)) {
      tell(callbacks_.on_skip, path, "not a regular file");
    } else if (callbacks_.on_file) {
      callbacks_.on_file({.file = file, .path = path});
    }
  }

  void enter(const fs::path& folder, const std::string& path) {
    Level level{.folder = folder, .path = path};
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      level.names.push_back(at->path().filename().string());
    }
    if (error) tell(callbacks_.on_failure, path, "cannot be read: " + error.message());
    std::sort(level.names.begin(), level.names.end(), std::greater<>());
    levels_.push_back(std::move(level));
  }

  const WalkCallbacks& callbacks_;
  std::vector<Level> levels_{};
};

fs::path canonical_input(const fs::path& input) {
  std::error_code error;
  fs::path canonical = fs::canonical(input, error);
  if (error) throw std::system_error(error, "cannot read " + input.string());
  return canonical;
}

}  // namespace

void walk_inputs(const std::vector<fs::path>& inputs, const WalkCallbacks& callbacks) {
  std::vector<fs::path> canonical;
  for (const auto& input : inputs) canonical.push_back(canonical_input(input));
  FolderWalk walk(callbacks);
  for (const auto& input : canonical) walk.walk(input);
}

std::string input_path(const fs::path& input) {
  const fs::path canonical = canonical_input(input);
  const std::string name = printable_name(canonical.filename().string());
  if (fs::is_directory(canonical)) return name;
  return join(printable_name(canonical.parent_path().filename().string()), name);
}

std::string printable_name(std::string_view name) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string printable;
  while (!name.empty()) {
    const std::size_t length = decode(name).length;
    const std::string_view bytes = name.substr(0, length);
    if (valid_text(bytes) == bytes && bytes != "\n" && bytes != "\t") {
      printable.append(bytes);
    } else {
      for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        printable.append("%").append(1, digits[value >> 4]).append(1, digits[value & 15]);
      }
    }
    name.remove_prefix(length);
  }
  return printable;
}

}  // namespace backfile
