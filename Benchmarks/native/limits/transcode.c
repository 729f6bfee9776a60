#include "limits.h"

#include <stdlib.h>
#include <unicode/ustring.h>

uint64_t transcode(const Corpus *corpus) {
  const size_t capacity = longest(corpus) + 1;
  UChar *units = malloc(capacity * sizeof *units);
  if (units == NULL) give_up("out of memory");
  uint64_t total = 0;
  for (size_t index = 0; index < corpus->count; index++) {
    const Text *text = &corpus->texts[index];
    UErrorCode status = U_ZERO_ERROR;
    int32_t count = 0;
    u_strFromUTF8WithSub(
      units, (int32_t)capacity, &count, (const char *)text->bytes, (int32_t)text->count, 0xFFFD, NULL, &status);
    if (U_FAILURE(status)) give_up(u_errorName(status));
    total += (uint64_t)count;
  }
  free(units);
  return total;
}
