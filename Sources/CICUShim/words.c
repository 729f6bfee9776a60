#include "CICUWords.h"

#include <stdbool.h>
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

struct KemuWords {
  UBreakIterator *iterator;
  UChar *text;           // the text in UTF-16
  int32_t *offsets;      // for each unit of it, and its end, the byte offset
  int32_t *boundaries;
  int32_t capacity;
};

KemuWords *kemu_words_open(void) {
  KemuWords *words = calloc(1, sizeof *words);
  if (words == NULL) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  words->iterator = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
  if (U_FAILURE(status)) {
    kemu_words_close(words);
    return NULL;
  }
  return words;
}

void kemu_words_close(KemuWords *words) {
  if (words == NULL) return;
  if (words->iterator != NULL) ubrk_close(words->iterator);
  free(words->text);
  free(words->offsets);
  free(words->boundaries);
  free(words);
}

// UTF-16 never has more units than UTF-8 has bytes.
static bool reserve(KemuWords *words, int32_t capacity) {
  if (capacity <= words->capacity) return true;
  UChar *text = realloc(words->text, (size_t)capacity * sizeof *text);
  if (text != NULL) words->text = text;
  int32_t *offsets = realloc(words->offsets, (size_t)capacity * sizeof *offsets);
  if (offsets != NULL) words->offsets = offsets;
  int32_t *boundaries = realloc(words->boundaries, (size_t)capacity * sizeof *boundaries);
  if (boundaries != NULL) words->boundaries = boundaries;
  if (text == NULL || offsets == NULL || boundaries == NULL) return false;
  words->capacity = capacity;
  return true;
}

int32_t kemu_words_segment(KemuWords *words, const uint8_t *utf8, size_t count) {
  if (count >= INT32_MAX || !reserve(words, (int32_t)count + 1)) return -1;
  int32_t units = 0;
  for (int32_t index = 0; index < (int32_t)count;) {
    const int32_t start = index;
    UChar32 scalar;
    U8_NEXT_OR_FFFD(utf8, index, (int32_t)count, scalar);
    const int32_t first = units;
    U16_APPEND_UNSAFE(words->text, units, scalar);
    for (int32_t unit = first; unit < units; unit++) words->offsets[unit] = start;
  }
  words->offsets[units] = (int32_t)count;

  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(words->iterator, words->text, units, &status);
  if (U_FAILURE(status)) return -1;
  int32_t found = 0;
  for (int32_t at = ubrk_first(words->iterator); at != UBRK_DONE; at = ubrk_next(words->iterator))
    words->boundaries[found++] = words->offsets[at];
  return found;
}

const int32_t *kemu_words_boundaries(const KemuWords *words) {
  return words->boundaries;
}
