#include "limits.h"

/// Counts the runs of digits: every byte is looked at once, nothing is kept.
uint64_t scan_digits(const Corpus *corpus) {
  uint64_t runs = 0;
  for (size_t index = 0; index < corpus->count; index++) {
    const Text *text = &corpus->texts[index];
    uint8_t was_digit = 0;
    for (size_t at = 0; at < text->count; at++) {
      const uint8_t is_digit = (uint8_t)(text->bytes[at] - '0') < 10;
      runs += is_digit & (was_digit ^ 1);
      was_digit = is_digit;
    }
  }
  return runs;
}
