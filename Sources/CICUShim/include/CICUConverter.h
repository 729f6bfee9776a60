// Character set conversion and detection.
#ifndef CICU_CONVERTER_H
#define CICU_CONVERTER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct KemuConverter KemuConverter;

/// A converter for a character set by any name ICU knows; NULL for an unknown one.
KemuConverter *kemu_converter_open(const char *name);
void kemu_converter_close(KemuConverter *converter);

/// Takes a piece of the UTF-8 output; pieces come in order and may end inside a character.
typedef void (*KemuSink)(void *context, const uint8_t *piece, size_t count);

/// Converts all of `bytes` to UTF-8.
///
/// When `strict`, stops at the first byte that means nothing in the character set and returns false. Otherwise writes
/// U+FFFD for such a sequence and adds its length to `replaced`.
bool kemu_converter_run(
  KemuConverter *converter, const uint8_t *bytes, size_t count, bool strict, void *context, KemuSink sink,
  size_t *replaced);

/// ICU's guess at the character set of `bytes`: its name into `name`, and the confidence from 0 to 100 as the result;
/// 0 where there is no guess. Costs half a millisecond a kilobyte: hand it the beginning only.
int32_t kemu_detect(const uint8_t *bytes, int32_t count, char *name, size_t capacity);

#endif
