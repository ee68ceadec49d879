// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/feeds/feed_elements.h"

#include <glib.h>

#include <array>
#include <memory>
#include <sstream>

#include "common/text/utf8.h"
#include "indexer/readers/item_text.h"
#include "indexer/readers/plain_text.h"
#include "indexer/readers/xml_record.h"

namespace backfile {

namespace {

struct KnownModule {
  FeedModule module;
  std::string_view prefix;          ///< As it is usually called.
  std::string_view namespace_part;  ///< What its namespace contains, in every version.
};

constexpr std::array<KnownModule, 10> known_modules = {{
    {FeedModule::dublin_core, "dc", "purl.org/dc/elements"},
    {FeedModule::dublin_core, "dcterms", "purl.org/dc/terms"},
    {FeedModule::content, "content", "purl.org/rss/1.0/modules/content"},
    {FeedModule::excerpt, "excerpt", "/excerpt/"},
    {FeedModule::media, "media", "search.yahoo.com/mrss"},
    {FeedModule::feed, "atom", "www.w3.org/2005/Atom"},
    {FeedModule::feed, "atom03", "purl.org/atom/ns#"},
    {FeedModule::wordpress, "wp", "wordpress.org/export"},
    {FeedModule::feedburner, "feedburner", "rssnamespace.org/feedburner"},
    {FeedModule::xhtml, "xhtml", "www.w3.org/1999/xhtml"},
}};

std::string_view prefix_of(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == name.npos ? std::string_view() : name.substr(0, colon);
}

/// The namespace that `node` is in, or nothing if its prefix is not declared.
std::string_view namespace_of(pugi::xml_node node) {
  const std::string_view prefix = prefix_of(node);
  const std::string attribute = prefix.empty() ? "xmlns" : "xmlns:" + std::string(prefix);
  for (; node; node = node.parent()) {
    if (const auto declared = node.attribute(attribute.c_str())) return declared.value();
  }
  return {};
}

FeedModule module_of(const pugi::xml_node& node, std::string_view own_namespace) {
  const std::string_view name = namespace_of(node);
  const std::string_view prefix = prefix_of(node);
  for (const KnownModule& known : known_modules) {
    const bool same =
        name.empty() ? prefix == known.prefix : name.find(known.namespace_part) != name.npos;
    if (same) return known.module;
  }
  const bool own = name == own_namespace && (!name.empty() || prefix.empty());
  return own ? FeedModule::feed : FeedModule::other;
}

bool is_element(const pugi::xml_node& node) { return node.type() == pugi::node_element; }

/// The children of `parent` as HTML, whatever prefix XHTML has there.
std::string as_html(const pugi::xml_node& parent) {
  for (auto node = next_node(parent, parent); node; node = next_node(node, parent)) {
    if (is_element(node)) node.set_name(std::string(local_name(node)).c_str());
  }
  std::ostringstream html;
  for (const auto& child : parent.children()) {
    child.print(html, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  }
  return html.str();
}

FeedText::Kind kind_of(const std::string& type) {
  if (type == "html" || type == "text/html") return FeedText::Kind::html;
  if (type == "text" || type == "text/plain" || type == "plain") return FeedText::Kind::plain;
  return FeedText::Kind::unknown;
}

/// Whether content of that media type is bytes in Base64 (RFC 4287, 4.1.3.3) that are no text.
bool is_binary(const std::string& type) {
  return type.find('/') != type.npos && !type.starts_with("text/") && !type.ends_with("xml");
}

std::string from_base64(const std::string& text) {
  gsize size = 0;
  const std::unique_ptr<guchar, decltype(&g_free)> bytes(g_base64_decode(text.c_str(), &size),
                                                         g_free);
  return valid_text({reinterpret_cast<const char*>(bytes.get()), size});
}

}  // namespace

std::vector<FeedElement> feed_elements(const pugi::xml_node& parent) {
  const std::string_view own_namespace = namespace_of(parent);
  std::vector<FeedElement> elements;
  for (const auto& child : parent.children()) {
    if (!is_element(child)) continue;
    elements.push_back({module_of(child, own_namespace), local_name(child), child});
  }
  return elements;
}

FeedText feed_text(const pugi::xml_node& node) {
  const bool has_elements = static_cast<bool>(
      node.find_child([](const pugi::xml_node& child) { return is_element(child); }));
  if (has_elements) return {FeedText::Kind::html, as_html(node)};
  const std::string type = ascii_lower(node.attribute("type").value());
  if (is_binary(type)) return {};
  // Of Atom 0.3.
  const bool encoded = ascii_lower(node.attribute("mode").value()) == "base64";
  return {kind_of(type), encoded ? from_base64(own_text(node)) : own_text(node)};
}

std::string line_of(const FeedText& text) {
  return text.kind == FeedText::Kind::plain ? without_runs_of_blanks(text.text)
                                            : html_line(text.text);
}

FragmentText fragment_of(const FeedText& text) {
  switch (text.kind) {
    case FeedText::Kind::plain:
      return {.paragraphs = blank_line_paragraphs(text.text)};
    case FeedText::Kind::html:
      return html_fragment(text.text);
    case FeedText::Kind::unknown:
      break;
  }
  return any_text(text.text, blank_line_paragraphs);
}

}  // namespace backfile
