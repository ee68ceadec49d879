// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/mail/mime_message.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <utility>

#include "indexer/input/encoding.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

struct Free {
  void operator()(void* memory) const { g_free(memory); }
};
using OwnedText = std::unique_ptr<char, Free>;

struct FreeIterator {
  void operator()(GMimePartIter* iterator) const { g_mime_part_iter_free(iterator); }
};

void initialise_library() {
  static const bool done = (g_mime_init(), true);
  static_cast<void>(done);
}

/// `text` with the name of UTF-8 in each encoded word that has bytes of UTF-8 in it where escapes
/// should be: the senders of such words put any name there.
std::string with_true_encodings(std::string_view text) {
  std::string mended;
  for (;;) {
    const std::size_t name = text.find("=?");
    const std::size_t name_end = name == text.npos ? name : text.find('?', name + 2);
    const std::size_t kind_end = name_end == text.npos ? name_end : text.find('?', name_end + 1);
    const std::size_t end = kind_end == text.npos ? kind_end : text.find("?=", kind_end + 1);
    if (end == text.npos) return mended.append(text);
    const std::string_view content = text.substr(kind_end, end - kind_end);
    const bool raw = std::any_of(content.begin(), content.end(),
                                 [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    mended.append(text.substr(0, name + 2));
    mended.append(raw ? "utf-8" : text.substr(name + 2, name_end - name - 2));
    mended.append(text.substr(name_end, end + 2 - name_end));
    text.remove_prefix(end + 2);
  }
}

/// The field as it stands in the mail, in valid UTF-8, with its encoded words.
std::string raw_field(GMimeObject* object, const char* name) {
  GMimeHeaderList* fields = g_mime_object_get_header_list(object);
  GMimeHeader* field = g_mime_header_list_get_header(fields, name);
  const char* value = field == nullptr ? nullptr : g_mime_header_get_raw_value(field);
  if (value == nullptr) return {};
  return with_true_encodings(without_runs_of_blanks(decode(value, {}).text));
}

std::string parameter(GMimeObject* part, const char* name) {
  const char* value = g_mime_object_get_content_type_parameter(part, name);
  return value == nullptr ? std::string() : ascii_lower(value);
}

bool is_attachment(GMimeObject* part) {
  const char* disposition = g_mime_object_get_disposition(part);
  return disposition != nullptr && ascii_lower(disposition) == "attachment";
}

/// The content of a part without its transfer encoding.
std::string content_of(GMimePart* part) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (content == nullptr) return {};
  const Owned<GMimeStream> stream(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, stream.get());
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

bool has_type(GMimeObject* part, const char* subtype) {
  GMimeContentType* type = g_mime_object_get_content_type(part);
  return g_mime_content_type_is_type(type, "text", subtype) != FALSE;
}

MimeText read_text(GMimeObject* part) {
  return {.html = has_type(part, "html"),
          .flowed = parameter(part, "format") == "flowed",
          .delete_blank = parameter(part, "delsp") == "yes",
          .text = decode(content_of(GMIME_PART(part)), parameter(part, "charset")).text};
}

bool is_text(GMimeObject* part) {
  const bool text = has_type(part, "plain") || has_type(part, "html");
  return GMIME_IS_PART(part) && text && !is_attachment(part);
}

std::string name_of(InternetAddress* sender) {
  const char* name = internet_address_get_name(sender);
  if (name != nullptr && *name != '\0') return without_runs_of_blanks(name);
  if (!INTERNET_ADDRESS_IS_MAILBOX(sender)) return {};
  const char* address = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(sender));
  return address == nullptr ? std::string() : without_runs_of_blanks(address);
}

}  // namespace

struct MimeMessage::Parsed {
  Owned<GMimeMessage> message{};
  GMimeObject* object() const { return GMIME_OBJECT(message.get()); }

  /// What holds the fields of that name: those of the content belong to the outermost part.
  GMimeObject* holder_of(std::string_view name) const {
    GMimeObject* part = g_mime_message_get_mime_part(message.get());
    return name.starts_with("Content-") && part != nullptr ? part : object();
  }
};

MimeMessage::MimeMessage(std::string_view bytes) : parsed_(std::make_unique<Parsed>()) {
  initialise_library();
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  parsed_->message.reset(g_mime_parser_construct_message(parser.get(), nullptr));
}

MimeMessage::~MimeMessage() = default;

std::string MimeMessage::field(const char* name) const {
  if (!parsed_->message) return {};
  const std::string raw = raw_field(parsed_->holder_of(name), name);
  const OwnedText text(g_mime_utils_header_decode_text(nullptr, raw.c_str()));
  return text ? without_runs_of_blanks(text.get()) : std::string();
}

std::vector<std::string> MimeMessage::senders() const {
  std::vector<std::string> names;
  if (!parsed_->message) return names;
  const std::string raw = raw_field(parsed_->object(), "From");
  const Owned<InternetAddressList> list(internet_address_list_parse(nullptr, raw.c_str()));
  const int count = list ? internet_address_list_length(list.get()) : 0;
  for (int i = 0; i < count; ++i) {
    std::string name = name_of(internet_address_list_get_address(list.get(), i));
    if (!name.empty()) names.push_back(std::move(name));
  }
  return names;
}

std::vector<MimeText> MimeMessage::texts() const {
  std::vector<MimeText> texts;
  if (!parsed_->message) return texts;
  const std::unique_ptr<GMimePartIter, FreeIterator> part(g_mime_part_iter_new(parsed_->object()));
  for (bool more = g_mime_part_iter_is_valid(part.get()); more;
       more = g_mime_part_iter_next(part.get())) {
    GMimeObject* current = g_mime_part_iter_get_current(part.get());
    if (current != nullptr && is_text(current)) texts.push_back(read_text(current));
  }
  return texts;
}

}  // namespace backfile
