// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/caption_list.h"

#include <string>
#include <string_view>
#include <utility>

#include "indexer/cleaning/caption_rules.h"
#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/credits.h"

namespace backfile {
namespace {

// The credit of "Image copyright AFP Image caption ..." or "Photo by Tomas Reed: ...".
std::string_view credit_before_label(std::string_view text) {
  if (text.substr(0, 9) == "Photo by " && !behind_caption_label(text).empty()) {
    return strip(text.substr(9, text.find(": ") - 9));
  }
  constexpr std::string_view start = "Image copyright";
  const std::size_t label = text.find("Image caption");
  const bool both = begins_with_words(text, start) && label != std::string_view::npos;
  return both ? strip(text.substr(start.size(), label - start.size()), ",:") : std::string_view{};
}

Caption caption_of(std::string_view line) {
  const CreditSplit split = split_credit(line);
  const std::string_view behind = behind_caption_label(split.text);
  const std::string_view before = credit_before_label(line);
  return {.text = std::string(behind.empty() ? split.text : behind),
          .credit = std::string(before.empty() ? split.credit : before)};
}

class CaptionList {
 public:
  // `joined` says that the line right before this one was a caption too.
  void take(std::string_view line, bool joined) {
    Caption caption = caption_of(line);
    if (caption.text.empty()) {
      take_credit(line, std::move(caption.credit), joined);
    } else {
      take_text(std::move(caption), joined);
    }
  }
  std::vector<Caption> finish() { return std::move(captions_); }

 private:
  void take_credit(std::string_view line, std::string credit, bool joined) {
    const bool waits = joined && !captions_.empty() && captions_.back().credit.empty();
    if (is_credit_for_next(line)) {
      next_credit_ = std::move(credit);
    } else if (waits) {
      captions_.back().credit = std::move(credit);
    }
  }

  void take_text(Caption caption, bool joined) {
    const std::string credit = std::exchange(next_credit_, {});
    if (joined && caption.credit.empty()) caption.credit = credit;
    const bool repeats = joined && !captions_.empty() && captions_.back().credit.empty() &&
                         phrase_key(captions_.back().text) == phrase_key(caption.text);
    if (repeats) captions_.pop_back();
    captions_.push_back(std::move(caption));
  }

  std::vector<Caption> captions_{};
  std::string next_credit_{};
};

}  // namespace

std::vector<Caption> captions_of(const std::vector<CaptureLine>& lines) {
  CaptionList list;
  bool joined = false;
  for (const auto& line : lines) {
    if (line.part == Part::caption) list.take(line.text, joined);
    joined = line.part == Part::caption;
  }
  return list.finish();
}

}  // namespace backfile
