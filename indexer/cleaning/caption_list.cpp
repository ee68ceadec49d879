// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/caption_list.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/cleaning/caption_rules.h"
#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/credits.h"
#include "indexer/cleaning/markup_captions.h"

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

Caption caption_of(const CaptureLine& labelled) {
  const std::string_view line = labelled.text;
  if (labelled.rule == markup_credit_rule) return {.credit = std::string(named_credit(line))};
  const CreditSplit split =
      labelled.rule == markup_caption_rule ? split_caption(line) : split_credit(line);
  const std::string_view behind = behind_caption_label(split.text);
  const std::string_view before = credit_before_label(line);
  return {.text = std::string(behind.empty() ? split.text : behind),
          .credit = std::string(before.empty() ? split.credit : before)};
}

std::string without_dots(std::string text) {
  if (text.ends_with("…")) text.resize(text.size() - std::string_view("…").size());
  return std::string(strip(text, "."));
}

// Whether two captions have the same words, or one of them all but the end of the other's.
bool repeats_caption(std::string_view one, std::string_view other) {
  constexpr std::size_t shortest_cut = 40;  // Bytes; less may well begin two captions.
  const std::string key = without_dots(phrase_key(one));
  const std::string other_key = without_dots(phrase_key(other));
  const std::string& shorter = key.size() < other_key.size() ? key : other_key;
  const std::string& longer = key.size() < other_key.size() ? other_key : key;
  return shorter == longer || (shorter.size() >= shortest_cut && longer.starts_with(shorter));
}

class CaptionList {
 public:
  // `joined` says that the line right before this one was a caption too.
  void take(const CaptureLine& line, bool joined) {
    Caption caption = caption_of(line);
    if (caption.text.empty()) {
      take_credit(line, std::move(caption.credit), joined);
    } else {
      take_text(std::move(caption), joined);
    }
  }
  std::vector<Caption> finish() { return std::move(captions_); }

 private:
  void take_credit(const CaptureLine& line, std::string credit, bool joined) {
    const bool waits = joined && !captions_.empty() && captions_.back().credit.empty();
    const bool marked = line.rule == markup_credit_rule;
    if (is_credit_for_next(line.text) || (marked && !waits)) {
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
    if (Caption* known = same_caption(caption)) {
      if (known->credit.empty()) known->credit = std::move(caption.credit);
      if (known->text.size() < caption.text.size()) known->text = std::move(caption.text);
    } else {
      captions_.push_back(std::move(caption));
    }
  }

  // A gallery shows a caption beside the picture and again, whole or cut off, below all of them.
  Caption* same_caption(const Caption& caption) {
    const auto same = std::find_if(captions_.begin(), captions_.end(), [&](const Caption& other) {
      return repeats_caption(caption.text, other.text);
    });
    return same == captions_.end() ? nullptr : &*same;
  }

  std::vector<Caption> captions_{};
  std::string next_credit_{};
};

}  // namespace

std::vector<Caption> captions_of(const std::vector<CaptureLine>& lines) {
  CaptionList list;
  bool joined = false;
  for (const auto& line : lines) {
    if (line.part == Part::caption) list.take(line, joined);
    joined = line.part == Part::caption;
  }
  return list.finish();
}

}  // namespace backfile
