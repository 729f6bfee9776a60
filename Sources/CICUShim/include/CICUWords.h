// Word boundaries by ICU's dictionary for Chinese.
#ifndef CICU_WORDS_H
#define CICU_WORDS_H

#include <stddef.h>
#include <stdint.h>

typedef struct KemuWords KemuWords;

/// A segmenter. It serves one text at a time and one thread at a time. NULL where ICU has no data for it.
KemuWords *kemu_words_open(void);
void kemu_words_close(KemuWords *words);

/// Segments valid UTF-8 and returns the number of boundaries, the start and the end of the text included; -1 on failure.
int32_t kemu_words_segment(KemuWords *words, const uint8_t *utf8, size_t count);

/// The byte offsets of the boundaries of the text segmented last, ascending. Valid until the next call.
const int32_t *kemu_words_boundaries(const KemuWords *words);

#endif
