// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/mail/mail_reader.h"

#include "tests/readers/reader_items.h"

namespace backfile {
namespace {

using testing::Items;
using Strings = std::vector<std::string>;

Items read(std::string_view bytes) { return testing::parse_all(parse_mail, bytes); }

Items read_box(std::string_view bytes, std::size_t block = 64 * 1024) {
  return testing::read_items(
      [](auto source, auto log) { return read_mbox(std::move(source), std::move(log)); }, bytes,
      block);
}

Article only_article(std::string_view bytes) {
  const Items items = read(bytes);
  REQUIRE(items.items.size() == 1);
  CHECK(items.rejected.empty());
  CHECK(items.warned.empty());
  return items.items[0].article;
}

const std::string head =
    "Received: from a.example by b.example; Mon, 6 May 2024 10:00:00 +0200\r\n"
    "From: Ann Berg <ann@port.example>\r\n"
    "To: desk@port.example\r\n"
    "Date: Mon, 6 May 2024 09:30:00 +0200\r\n"
    "Message-ID: <tug.1@port.example>\r\n"
    "Subject: Tug holds a pier\r\n";

TEST_CASE("a mail of plain text is read", "[mail]") {
  CHECK(only_article(head + "Organization: Port Post\r\nContent-Language: en-GB, de\r\n"
                            "Keywords: tugs, piers\r\n\r\n"
                            "The tug Aurora held a pier\r\nuntil the evening.\r\n\r\n"
                            "Nobody was hurt.\r\n-- \r\nAnn Berg\r\nPort Post\r\n") ==
        Article{.id = "tug.1@port.example",
                .title = "Tug holds a pier",
                .body = {"The tug Aurora held a pier until the evening.", "Nobody was hurt."},
                .authors = {"Ann Berg"},
                .source = "Port Post",
                .date = {2024, 5, 6, 7 * 3600 + 30 * 60},
                .date_text = "Mon, 6 May 2024 09:30:00 +0200",
                .language = "en",
                .topics = {"tugs", "piers"}});
}

TEST_CASE("of the alternatives of a mail the plain text is read", "[mail]") {
  const auto article = only_article(
      "From: =?iso-8859-1?Q?J=F6rg_Li?= <jo@port.example>\n"
      "Subject: =?utf-8?B?TcO8bGxlciBob2xkcw==?=\n =?utf-8?Q?_a_pier?=\n"
      "Date: 6 May 2024 09:30:00 GMT\n"
      "MIME-Version: 1.0\n"
      "Content-Type: multipart/mixed; boundary=\"outer\"\n\n"
      "not shown\n"
      "--outer\nContent-Type: text/plain\nContent-Disposition: Attachment\n\nFirst attached\n"
      "--outer\nContent-Type: multipart/alternative; boundary=inner\n\n"
      "--inner\nContent-Type: text/plain; charset=\"Windows-1252\"\n"
      "Content-Transfer-Encoding: quoted-printable\n\n"
      "\x20=93We held,=94 he said=\n, and went.\n"
      "--inner\nContent-Type: text/html; charset=utf-8\n\n<p>Other text</p>\n"
      "--inner--\n"
      "--outer\nContent-Type: text/plain; name=notes.txt\n"
      "Content-Disposition: attachment\n\nattached\n"
      "--outer--\n");
  CHECK(article.title == "M\xC3\xBCller holds a pier");
  CHECK(article.authors == Strings{"J\xC3\xB6rg Li"});
  CHECK(article.body == Strings{"\xE2\x80\x9CWe held,\xE2\x80\x9D he said, and went."});
  CHECK(article.date == Date{2024, 5, 6, 9 * 3600 + 30 * 60});
  CHECK(article.id.empty());
}

TEST_CASE("a mail of HTML alone gives its paragraphs and captions", "[mail]") {
  const auto article = only_article(
      head +
      "Content-Type: text/html; charset=koi8-r\r\nContent-Transfer-Encoding: base64\r\n\r\n"
      // "<p>... </p><figure><img><figcaption>...": "Буксир & пирс" in KOI8-R.
      "PHA+4tXL08nSICZhbXA7INDJ0tM8L3A+PGZpZ3VyZT48aW1nIHNyYz0iYSI+PGZpZ2NhcHRpb24+\r\n"
      "VHVnPC9maWdjYXB0aW9uPjwvZmlndXJlPg==\r\n");
  CHECK(article.body ==
        Strings{
            "\xD0\x91\xD1\x83\xD0\xBA\xD1\x81\xD0\xB8\xD1\x80 & \xD0\xBF\xD0\xB8\xD1\x80\xD1\x81"});
  CHECK(article.captions == std::vector<Caption>{{"Tug", ""}});
}

TEST_CASE("flowed text and text that nobody broke keep their paragraphs", "[mail]") {
  CHECK(only_article(head + "Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\n"
                            "The tug held the pi \r\ner.\r\n >From here it is calm.\r\nBye.\r\n")
            .body == Strings{"The tug held the pier.", ">From here it is calm.", "Bye."});
  const std::string line = "The tug " + std::string(150, 'u') + " held.";
  CHECK(only_article(head + "\r\n" + line + "\r\nIt left.\r\nBye.\r\n").body ==
        Strings{line, "It left.", "Bye."});
}

TEST_CASE("a head in other bytes than it says is read", "[mail]") {
  const auto title = [](const std::string& subject) {
    return only_article("Subject: " + subject + "\n\ntext\n").title;
  };
  CHECK(title("M\xFCller holds") == "M\xC3\xBCller holds");
  CHECK(title("M\xC3\xBCller holds") == "M\xC3\xBCller holds");
  CHECK(title("=?windows-1252?Q?M\xC3\xBCller_holds?=") == "M\xC3\xBCller holds");
  CHECK(title("=?x-none?Q?Tug?= holds") != "");
  CHECK(title("=?utf-8?Q?Tug") == "=?utf-8?Q?Tug");
  CHECK(title("Tug\n\tholds\n  on") == "Tug holds on");
}

TEST_CASE("a mail without text is rejected", "[mail]") {
  for (const std::string_view text : {"", "\n \n", "just words\n", "{\"a\": 1}"}) {
    INFO(text);
    CHECK(read(text).rejected == Strings{"0 : expected the head of a mail"});
  }
  CHECK(read(head + "\r\n \r\n").rejected == Strings{"0 tug.1@port.example: a mail without text"});
  CHECK(read(head + "Content-Type: image/png\r\n\r\nabc\r\n").rejected ==
        Strings{"0 tug.1@port.example: a mail without text"});
}

TEST_CASE("a date that cannot be is reported", "[mail]") {
  const Items items = read("Subject: Tug\nDate: Mon, 32 May 2024\n\ntext\n");
  REQUIRE(items.items.size() == 1);
  CHECK_FALSE(items.items[0].article.date.known());
  CHECK(items.warned == Strings{"0 : the date \"Mon, 32 May 2024\" cannot be read"});
}

const std::string mailbox = "From ann@port.example Mon May  6 09:30:00 2024\n" + head +
                            "\nFrom here the tug held the pier.\n\n>From there she left.\n"
                            ">>From both.\nFrom now: 1\n\n"
                            "From jo@port.example Mon May  6 10:30:00 2024\n"
                            "Subject: Two\n\n\n"
                            "From jo@port.example Mon May  6 11:30:00 2024\n"
                            "Subject: Three\n\nThe third.\n";

TEST_CASE("a mailbox gives its mails", "[mail]") {
  const Items items = read_box(mailbox);
  REQUIRE(items.items.size() == 2);
  CHECK(items.items[0].line == 1);
  CHECK(items.items[0].article.title == "Tug holds a pier");
  CHECK(items.items[0].article.body == Strings{"From here the tug held the pier.",
                                               "From there she left. >From both. From now: 1"});
  CHECK(items.items[1].line == 19);
  CHECK(items.items[1].article.title == "Three");
  CHECK(items.rejected == Strings{"15 : a mail without text"});
}

TEST_CASE("how the blocks of a mailbox are cut does not matter", "[mail]") {
  const Items whole = read_box(mailbox);
  for (const std::size_t block : {1U, 5U, 100U}) {
    const Items cut = read_box(mailbox, block);
    REQUIRE(cut.items.size() == 2);
    CHECK(cut.items[0].article == whole.items[0].article);
    CHECK(cut.items[1].line == whole.items[1].line);
    CHECK(cut.rejected == whole.rejected);
  }
}

TEST_CASE("a mail above the limit is passed over", "[mail]") {
  const std::string large = "From a@b Mon May  6 09:30:00 2024\nSubject: Large\n\n" +
                            std::string(500'000, 'x') + "\nwords\n";
  const Items items = testing::read_items(
      [](auto source, auto log) { return read_mbox(std::move(source), std::move(log), 100'000); },
      large + mailbox);
  CHECK(items.rejected == Strings{"1 : a mail of more than 100000 bytes (--max-article)",
                                  "20 : a mail without text"});
  CHECK(items.items.size() == 2);
}

TEST_CASE("a mail that is cut anywhere gives what is left of it", "[mail]") {
  const std::string mail =
      head +
      "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n"
      "Content-Transfer-Encoding: base64\r\n\r\nPHA+VHVnPC9wPg==\r\n--b--\r\n";
  for (std::size_t size = 0; size < mail.size(); ++size) {
    CHECK(read(mail.substr(0, size)).items.size() <= 1);
  }
}

TEST_CASE("hostile mails are read in time", "[mail]") {
  std::string deep = "Subject: Deep\n";
  for (int i = 0; i < 100'000; ++i) {
    const std::string boundary = "b" + std::to_string(i);
    deep += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n";
  }
  CHECK(read(deep + "\ntext\n").items.size() <= 1);
  std::string inner = "Subject: Deep\n";
  for (int i = 0; i < 100'000; ++i) inner += "Content-Type: message/rfc822\n\n";
  CHECK(read(inner + "\ntext\n").items.size() <= 1);
  CHECK(read("Subject: " + std::string(1'000'000, 'a') + "\n\ntext\n").items.size() == 1);
  std::string words = "Subject: ";
  for (int i = 0; i < 20'000; ++i) words += "=?utf-8?Q?a?= ";
  CHECK(read(words + "\n\ntext\n").items.size() == 1);
  CHECK(read(std::string("Subject: a\0b\n\nte\0xt\n", 20)).items.size() == 1);
  CHECK(read_box(std::string(1'000'000, '\n')).items.empty());
}

}  // namespace
}  // namespace backfile
