#include "limits.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

/// All word boundaries of all texts, by ICU's dictionary of Chinese, with the transcoding that it needs.
uint64_t segment_words(const Corpus *corpus) {
  const size_t capacity = longest(corpus) + 1;
  UChar *units = malloc(capacity * sizeof *units);
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
  if (units == NULL || U_FAILURE(status)) give_up("ICU has no word boundaries for zh");
  uint64_t boundaries = 0;
  for (size_t index = 0; index < corpus->count; index++) {
    const Text *text = &corpus->texts[index];
    int32_t count = 0;
    u_strFromUTF8WithSub(
      units, (int32_t)capacity, &count, (const char *)text->bytes, (int32_t)text->count, 0xFFFD, NULL, &status);
    ubrk_setText(iterator, units, count, &status);
    if (U_FAILURE(status)) give_up(u_errorName(status));
    while (ubrk_next(iterator) != UBRK_DONE) boundaries++;
  }
  ubrk_close(iterator);
  free(units);
  return boundaries;
}
