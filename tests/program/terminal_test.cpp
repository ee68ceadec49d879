// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/terminal.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>

using namespace backfile;

namespace {

// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int descriptor) : descriptor_(descriptor) { REQUIRE(descriptor >= 0); }
  ~Descriptor() { close(descriptor_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return descriptor_; }

 private:
  int descriptor_;
};

// A terminal of 63 columns that nobody looks at.
class Screen {
 public:
  Screen() : master_(posix_openpt(O_RDWR | O_NOCTTY)), terminal_(open_other_end()) {
    const winsize size{.ws_row = 20, .ws_col = 63, .ws_xpixel = 0, .ws_ypixel = 0};
    REQUIRE(ioctl(master_.get(), TIOCSWINSZ, &size) == 0);
  }
  int descriptor() const { return terminal_.get(); }

 private:
  int open_other_end() const {
    REQUIRE(grantpt(master_.get()) == 0);
    REQUIRE(unlockpt(master_.get()) == 0);
    return open(ptsname(master_.get()), O_RDWR | O_NOCTTY);
  }

  Descriptor master_;
  Descriptor terminal_;
};

const Environment usual{.term = "xterm", .locale = "en_GB.UTF-8"};

}  // namespace

TEST_CASE("a terminal is recognised, with its width and its colours") {
  const Screen screen;
  const Terminal terminal = terminal_of(screen.descriptor(), ColourChoice::automatic, usual);
  CHECK(terminal.is_terminal);
  CHECK(terminal.width == 63);
  CHECK(terminal.colour);
  CHECK(terminal.utf8);
}

TEST_CASE("a file is no terminal and gets colour only if that is asked for") {
  const Descriptor file(open("/dev/null", O_WRONLY));
  const Terminal terminal = terminal_of(file.get(), ColourChoice::automatic, usual);
  CHECK_FALSE(terminal.is_terminal);
  CHECK(terminal.width == 80);
  CHECK_FALSE(terminal.colour);
  CHECK(terminal_of(file.get(), ColourChoice::always, usual).colour);
}

TEST_CASE("the environment and the user can forbid colour") {
  const Screen screen;
  Environment no_color = usual;
  no_color.no_color = "1";
  for (const auto& variables : {no_color, Environment{.term = "dumb"}, Environment{}}) {
    CHECK_FALSE(terminal_of(screen.descriptor(), ColourChoice::automatic, variables).colour);
    CHECK(terminal_of(screen.descriptor(), ColourChoice::always, variables).colour);
  }
  CHECK_FALSE(terminal_of(screen.descriptor(), ColourChoice::never, usual).colour);
}

TEST_CASE("COLUMNS comes first if it is a sensible number") {
  const Screen screen;
  const auto width = [&](const std::string& columns) {
    const Environment variables{.columns = columns};
    return terminal_of(screen.descriptor(), ColourChoice::never, variables).width;
  };
  CHECK(width("120") == 120);
  for (const char* columns : {"", "0", "-5", "wide", "99999999"}) CHECK(width(columns) == 63);
}

TEST_CASE("UTF-8 is recognised in the name of a locale") {
  const auto utf8 = [](const std::string& locale) {
    return terminal_of(-1, ColourChoice::never, {.locale = locale}).utf8;
  };
  for (const char* locale : {"C.UTF-8", "de_DE.utf8", "en_US.UTF-8@x", "C.utf-8"})
    CHECK(utf8(locale));
  for (const char* locale : {"", "C", "POSIX", "de_DE", "de_DE.ISO-8859-1"})
    CHECK_FALSE(utf8(locale));
}

TEST_CASE("LC_ALL decides before LC_CTYPE before LANG, empty ones aside") {
  // Catch2 runs its cases one after the other, so that the environment is ours.
  struct Saved {
    std::string name{};
    std::string value{};
    bool was_set = false;
  };
  std::vector<Saved> saved;
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const char* value = std::getenv(name);
    saved.push_back({name, value == nullptr ? "" : value, value != nullptr});
  }
  setenv("LANG", "c", 1);
  setenv("LC_CTYPE", "b", 1);
  setenv("LC_ALL", "a", 1);
  CHECK(environment().locale == "a");
  setenv("LC_ALL", "", 1);
  CHECK(environment().locale == "b");
  unsetenv("LC_CTYPE");
  CHECK(environment().locale == "c");
  for (const Saved& variable : saved) {
    if (variable.was_set)
      setenv(variable.name.c_str(), variable.value.c_str(), 1);
    else
      unsetenv(variable.name.c_str());
  }
}

TEST_CASE("the words for colour are understood") {
  CHECK(colour_choice("always") == ColourChoice::always);
  CHECK(colour_choice("never") == ColourChoice::never);
  CHECK(colour_choice("auto") == ColourChoice::automatic);
}
