// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/feeds/feed.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

#include "indexer/readers/feeds/feed_elements.h"
#include "indexer/readers/feeds/feed_item.h"
#include "indexer/readers/feeds/feed_rescue.h"
#include "indexer/readers/line_counter.h"
#include "indexer/readers/xml_record.h"

namespace backfile {

namespace {

bool is_item(const pugi::xml_node& node) {
  const std::string_view name = local_name(node);
  return name == "item" || name == "entry" || name == "deleted-entry";
}

/// The element that has the feed's own title: the channel, or the root where there is none.
pugi::xml_node channel_of(const pugi::xml_node& root) {
  const auto channel =
      root.find_child([](const pugi::xml_node& child) { return local_name(child) == "channel"; });
  return channel ? channel : root;
}

class FeedReader {
 public:
  FeedReader(const ReadingLog& log, std::size_t max_depth) : log_(log), max_depth_(max_depth) {}

  std::vector<NewsItem> read(std::string_view text) {
    try {
      read_whole(XmlRecord({.text = std::string(text), .line = 1}), text);
    } catch (const RecordError& error) {
      read_pieces(cut_feed(text), error);
    }
    return std::move(items_);
  }

 private:
  void reject(std::size_t line, const std::string& reason) const {
    if (log_.rejected) log_.rejected(line, {}, reason);
  }

  void read_whole(const XmlRecord& xml, std::string_view text) {
    const pugi::xml_node root = xml.root();
    const pugi::xml_node channel = channel_of(root);
    const FeedHead head = is_item(root) ? FeedHead{} : read_feed_head(channel);
    const auto items = is_item(root) ? std::vector{root} : items_of(root, channel);
    if (items.empty()) return reject(0, "a feed without items");
    LineCounter lines(text);
    for (const auto& item : items) {
      read_item(item, head, lines.line_at(static_cast<std::size_t>(item.offset_debug())));
    }
  }

  /// The items straight inside the channel, and behind it as RSS 1.0 has them.
  static std::vector<pugi::xml_node> items_of(const pugi::xml_node& root,
                                              const pugi::xml_node& channel) {
    std::vector<pugi::xml_node> items;
    std::copy_if(channel.begin(), channel.end(), std::back_inserter(items), is_item);
    if (channel == root) return items;
    std::copy_if(root.begin(), root.end(), std::back_inserter(items), is_item);
    return items;
  }

  void read_item(const pugi::xml_node& node, const FeedHead& head, std::size_t line) {
    if (too_deep(node, max_depth_)) {
      reject(line, too_deep_reason(max_depth_));
    } else if (auto item = read_feed_item(node, head, line, log_)) {
      items_.push_back(std::move(*item));
    }
  }

  void read_pieces(const FeedPieces& pieces, const RecordError& error) {
    if (pieces.items.empty()) return reject(error.line(), error.what());
    const FeedHead head = read_head(pieces.head);
    for (const Record& piece : pieces.items) {
      try {
        read_piece(XmlRecord(piece), head, piece.line);
      } catch (const RecordError& broken) {
        read_mended(piece, head, broken);
      }
    }
  }

  static FeedHead read_head(const Record& piece) {
    try {
      const XmlRecord xml({.text = mend_feed_piece(piece.text), .line = piece.line});
      return read_feed_head(channel_of(xml.root()));
    } catch (const RecordError&) {
      return {};
    }
  }

  void read_mended(const Record& piece, const FeedHead& head, const RecordError& broken) {
    try {
      const XmlRecord xml({.text = mend_feed_piece(piece.text), .line = piece.line});
      if (log_.warned) log_.warned(broken.line(), {}, std::string(broken.what()) + "; mended");
      read_piece(xml, head, piece.line);
    } catch (const RecordError&) {
      reject(broken.line(), broken.what());
    }
  }

  void read_piece(const XmlRecord& xml, const FeedHead& head, std::size_t line) {
    for (const auto& child : xml.root().children()) {
      if (is_item(child)) read_item(child, head, line);
    }
  }

  const ReadingLog& log_;
  std::size_t max_depth_;
  std::vector<NewsItem> items_{};
};

}  // namespace

std::vector<NewsItem> parse_feed(std::string_view text, const ReadingLog& log,
                                 std::size_t max_depth) {
  return FeedReader(log, max_depth).read(text);
}

}  // namespace backfile
