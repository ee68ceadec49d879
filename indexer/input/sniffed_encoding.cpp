// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/sniffed_encoding.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <new>

#include "common/text/utf8.h"
#include "indexer/input/charset.h"

namespace backfile {

namespace {

constexpr std::string_view western = "windows-1252";

// Enough to tell: more of them change nothing but the time.
constexpr std::size_t sample_size = 4096;
constexpr std::size_t sample_before = 512;  ///< Of these stand before the first that is not ASCII.

std::string_view sample_of(std::string_view bytes) {
  const std::size_t first = ascii_length(bytes);
  return bytes.substr(first - std::min(first, sample_before), sample_size);
}

/// The detector says this, of 100, of whatever is not impossible.
constexpr std::int32_t lowest_confidence = 10;

/// Wide encodings are told by their zeros, and nobody writes news for mainframes: what the detector
/// takes for these is something else.
bool is_likely(const std::string& charset) {
  return !charset.empty() && !is_wide(charset) && charset != "utf-8" && !charset.starts_with("ibm");
}

}  // namespace

std::string sniffed_encoding(std::string_view bytes) {
  const std::string_view sample = sample_of(bytes);
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error),
                                                                            ucsdet_close);
  if (!detector) throw std::bad_alloc();
  ucsdet_enableInputFilter(detector.get(), true);  // Tags say nothing of the language.
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &error);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &error);
  for (std::int32_t i = 0; U_SUCCESS(error) && i < count; ++i) {
    std::string charset = charset_name(ucsdet_getName(matches[i], &error));
    if (is_likely(charset) && ucsdet_getConfidence(matches[i], &error) > lowest_confidence)
      return charset;
  }
  return std::string(western);
}

}  // namespace backfile
