// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html_events.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "common/text/utf8.h"

namespace backfile {

namespace {

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

struct FreeContext {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};
using Context = std::unique_ptr<htmlParserCtxt, FreeContext>;

/// One run of libxml2's parser, up to the end of the text or the depth that is allowed.
class Run {
 public:
  Run(std::string_view html, HtmlHandler& handler) : html_(html), handler_(handler) {
    context_.reset(htmlCreateMemoryParserCtxt(html.data(), static_cast<int>(html.size())));
    if (!context_) throw std::bad_alloc();
    htmlCtxtUseOptions(context_.get(), HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                                           HTML_PARSE_NOWARNING | HTML_PARSE_NOIMPLIED |
                                           HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(context_.get(), XML_CHAR_ENCODING_UTF8);
    set_events(*context_->sax);
    context_->userData = this;
  }

  /// Gives what stands behind the tag at which the run had to stop; empty at the end.
  std::string_view parse() {
    htmlParseDocument(context_.get());
    if (failure_) std::rethrow_exception(failure_);
    return rest_;
  }

 private:
  static void set_events(xmlSAXHandler& sax) {
    sax = {};
    sax.startElement = [](void* run, const xmlChar* name, const xmlChar** attributes) {
      static_cast<Run*>(run)->start(view(name), attributes);
    };
    sax.endElement = [](void* run, const xmlChar* name) {
      static_cast<Run*>(run)->end(view(name));
    };
    sax.characters = [](void* run, const xmlChar* text, int length) {
      Run& self = *static_cast<Run*>(run);
      self.guard(
          [&] { self.handler_.text(view(text).substr(0, static_cast<std::size_t>(length))); });
    };
    sax.ignorableWhitespace = sax.characters;
    sax.cdataBlock = sax.characters;
  }

  void start(std::string_view name, const xmlChar** attributes) {
    ++open_;
    if (name == "p" && attributes == nullptr && !is_written_paragraph()) {
      implied_.push_back(open_);
    } else {
      guard([&] { handler_.start(name, HtmlAttributes(attributes)); });
    }
    if (open_ > most_open_html_elements) stop();
  }

  void end(std::string_view name) {
    const bool implied = !implied_.empty() && implied_.back() == open_;
    if (implied) implied_.pop_back();
    if (open_ > 0) --open_;
    if (implied && !is_written_paragraph()) return;
    if (implied) guard([&] { handler_.start(name, HtmlAttributes(nullptr)); });
    guard([&] { handler_.end(name); });
  }

  /// Whether the parser is at a tag "<p" or "</p", or right behind it. It makes paragraphs of its
  /// own for text outside of them, which browsers do not have.
  bool is_written_paragraph() const {
    const xmlParserInput& input = *context_->input;
    const std::string_view before(reinterpret_cast<const char*>(input.base),
                                  static_cast<std::size_t>(input.cur - input.base));
    const std::size_t last = before.find_last_not_of(" \t\r\n/>");
    if (last == before.npos || last == 0 || (before[last] | 0x20) != 'p') return false;
    return before[last - 1] == '<' || before[last - 1] == '/';
  }

  /// Nothing may be thrown through libxml2.
  template <typename Event>
  void guard(Event&& event) {
    if (failure_ || stopped_) return;
    try {
      event();
    } catch (...) {
      failure_ = std::current_exception();
      xmlStopParser(context_.get());
    }
  }

  void stop() {
    if (stopped_) return;
    const auto read = static_cast<std::size_t>(xmlByteConsumed(context_.get()));
    const std::size_t tag_end = html_.find('>', std::min(read, html_.size()));
    if (tag_end != html_.npos) rest_ = html_.substr(tag_end + 1);
    for (int open = context_->nameNr; open > 0; --open) {
      guard([&] { handler_.end(view(context_->nameTab[open - 1])); });
    }
    stopped_ = true;
    xmlStopParser(context_.get());
  }

  std::string_view html_;
  HtmlHandler& handler_;
  Context context_{};
  std::size_t open_ = 0;
  std::vector<std::size_t> implied_{};  ///< How many were open inside of implied paragraphs.
  bool stopped_ = false;
  std::string_view rest_{};
  std::exception_ptr failure_{};
};

/// What the parser's table of elements, that of HTML 4, has not.
constexpr std::array<std::string_view, 12> newer_elements = {
    "article", "aside",   "audio",   "figcaption", "figure", "footer",
    "header",  "picture", "section", "svg",        "time",   "video"};

/// Whether `text`, behind a '<', is a tag of HTML.
bool is_tag(std::string_view text) {
  if (text.starts_with('/')) text.remove_prefix(1);
  constexpr std::size_t longest_name = 16;
  const std::string name(text.substr(0, std::min(text.find_first_of(" \t\r\n/>"), longest_name)));
  return std::find(newer_elements.begin(), newer_elements.end(), name) != newer_elements.end() ||
         htmlTagLookup(reinterpret_cast<const xmlChar*>(name.c_str())) != nullptr;
}

/// Whether `text`, behind a '&', is a character reference.
bool is_reference(std::string_view text) {
  constexpr std::size_t longest_name = 16;
  const std::size_t end = text.substr(0, longest_name).find(';');
  if (end == text.npos || end == 0) return false;
  if (text.front() == '#') return true;
  const std::string name(text.substr(0, end));
  return htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str())) != nullptr;
}

}  // namespace

std::string_view HtmlAttributes::operator[](std::string_view name) const {
  for (const xmlChar** pair = pairs_; pair != nullptr && *pair != nullptr; pair += 2) {
    if (view(pair[0]) == name) return view(pair[1]);
  }
  return {};
}

bool HtmlAttributes::has(std::string_view name) const {
  for (const xmlChar** pair = pairs_; pair != nullptr && *pair != nullptr; pair += 2) {
    if (view(pair[0]) == name) return true;
  }
  return false;
}

void walk_html(std::string_view html, HtmlHandler& handler) {
  std::string valid;
  if (!is_valid_text(html)) html = valid = valid_text(html);
  while (!html.empty()) html = Run(html, handler).parse();
}

bool has_html_markup(std::string_view text) {
  // Not find_first_of, which calls a function for every character.
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '<' && is_tag(text.substr(at + 1))) return true;
    if (text[at] == '&' && is_reference(text.substr(at + 1))) return true;
  }
  return false;
}

}  // namespace backfile
