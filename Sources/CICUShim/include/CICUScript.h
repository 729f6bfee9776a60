// Traditional to simplified Chinese.
#ifndef CICU_SCRIPT_H
#define CICU_SCRIPT_H

#include <stddef.h>
#include <stdint.h>

/// Takes one character that the transliteration changes, and what it becomes.
typedef void (*KemuPairSink)(void *context, uint32_t character, const uint8_t *utf8, size_t count);

/// Hands `sink` every character that ICU's Traditional-Simplified changes, in ascending order. Only the characters that
/// its rules name are tried.
void kemu_simplified_forms(void *context, KemuPairSink sink);

#endif
