// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/sniffed_encoding.h"

#include <iconv.h>

#include <catch2/catch.hpp>
#include <string>

#include "indexer/input/encoding.h"

namespace backfile {
namespace {

std::string encoded(std::string text, const char* encoding) {
  const iconv_t descriptor = ::iconv_open(encoding, "UTF-8");
  std::string bytes(4 * text.size(), '\0');
  char* in = text.data();
  char* out = bytes.data();
  std::size_t left = text.size();
  std::size_t room = bytes.size();
  REQUIRE(::iconv(descriptor, &in, &left, &out, &room) == 0);
  ::iconv_close(descriptor);
  bytes.resize(bytes.size() - room);
  return bytes;
}

const std::string russian =
    "Паром вернулся в северный порт после девяти лет ожидания, и половина города пришла на "
    "причал, чтобы увидеть, как он уходит. Капитан сказал, что долго ждал этого дня.";
const std::string polish =
    "Prom wrócił do portu po dziewięciu latach, a pół miasta przyszło na nabrzeże, żeby zobaczyć, "
    "jak odpływa. Kapitan powiedział, że długo czekał na ten dzień i że łódź jest gotowa.";
const std::string greek =
    "Το φέρι επέστρεψε στο λιμάνι μετά από εννέα χρόνια και η μισή πόλη κατέβηκε στην προβλήτα για "
    "να το δει να φεύγει. Ο καπετάνιος είπε ότι περίμενε πολύ αυτή τη μέρα.";
const std::string japanese =
    "フェリーは九年ぶりに港へ戻り、町の半分の人々が桟橋に集まってその出発を見送った。船長はこの日を"
    "長い間待っていたと語った。来週からは一日に四往復する予定である。";
const std::string korean =
    "여객선이 구 년 만에 항구로 돌아왔고 마을 사람들의 절반이 부두로 나와 배가 떠나는 모습을 "
    "지켜보았다. "
    "선장은 이날을 오랫동안 기다려 왔다고 말했다.";
const std::string chinese =
    "渡轮时隔九年重返港口，半个城市的人来到码头观看它启航。船长说他等这一天已经等了很久。"
    "从下周起，渡轮每天将往返四次，直到十月底为止。";
const std::string german =
    "Die Fähre kehrte nach neun Jahren in den Hafen zurück, und die halbe Stadt kam zum Kai, um "
    "sie "
    "ablegen zu sehen. Der Kapitän sagte, er habe lange auf diesen Tag gewartet. „Schön“, sagte "
    "er.";

TEST_CASE("an encoding that nobody declares is told by its bytes", "[encoding]") {
  struct Case {
    const std::string& text;
    const char* encoding;
  };
  const Case cases[] = {
      {russian, "KOI8-R"},    {russian, "CP1251"},  {russian, "ISO-8859-5"}, {polish, "CP1250"},
      {polish, "ISO-8859-2"}, {greek, "CP1253"},    {japanese, "SHIFT_JIS"}, {japanese, "EUC-JP"},
      {korean, "EUC-KR"},     {chinese, "GB18030"}, {german, "CP1252"},
  };
  for (const auto& [text, encoding] : cases) {
    INFO(encoding);
    CHECK(decode(encoded(text, encoding), {}).text == text);
  }
}

TEST_CASE("a few bytes that are not ASCII are windows-1252", "[encoding]") {
  const std::string english(2000, 'a');
  for (const std::string bytes : {"\xE9", "\x92", "M\xFCller", "\x93 \x94", "S\xE3o Paulo \x96"}) {
    CHECK(sniffed_encoding("The ferry came back. " + english + " " + bytes) == "windows-1252");
  }
}

}  // namespace
}  // namespace backfile
