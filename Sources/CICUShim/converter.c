#include "CICUConverter.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>

struct KemuConverter {
  UConverter *source;
  UConverter *utf8;
};

KemuConverter *kemu_converter_open(const char *name) {
  KemuConverter *converter = calloc(1, sizeof *converter);
  if (converter == NULL) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  converter->source = ucnv_open(name, &status);
  converter->utf8 = ucnv_open("UTF-8", &status);
  if (U_FAILURE(status)) {
    kemu_converter_close(converter);
    return NULL;
  }
  return converter;
}

void kemu_converter_close(KemuConverter *converter) {
  if (converter == NULL) return;
  ucnv_close(converter->source);
  ucnv_close(converter->utf8);
  free(converter);
}

// Counts what it replaces; its context is the counter.
static void replace(
  const void *context, UConverterToUnicodeArgs *arguments, const char *units, int32_t length,
  UConverterCallbackReason reason, UErrorCode *status) {
  if (reason > UCNV_IRREGULAR) return;
  *(size_t *)context += (size_t)length;
  *status = U_ZERO_ERROR;
  const UChar replacement = 0xFFFD;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

bool kemu_converter_run(
  KemuConverter *converter, const uint8_t *bytes, size_t count, bool strict, void *context, KemuSink sink,
  size_t *replaced) {
  UErrorCode status = U_ZERO_ERROR;
  size_t unreadable = 0;
  ucnv_setToUCallBack(
    converter->source, strict ? UCNV_TO_U_CALLBACK_STOP : replace, strict ? NULL : &unreadable, NULL, NULL, &status);

  UChar pivot[8192];
  UChar *pivot_source = pivot, *pivot_target = pivot;
  char output[16384];
  const char *source = (const char *)bytes, *limit = source + count;
  UBool reset = 1;
  do {
    status = U_ZERO_ERROR;
    char *target = output;
    ucnv_convertEx(
      converter->utf8, converter->source, &target, output + sizeof output, &source, limit, pivot, &pivot_source,
      &pivot_target, pivot + sizeof pivot / sizeof *pivot, reset, 1, &status);
    reset = 0;
    if (target > output) sink(context, (const uint8_t *)output, (size_t)(target - output));
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  *replaced = unreadable;
  return U_SUCCESS(status);
}

int32_t kemu_detect(const uint8_t *bytes, int32_t count, char *name, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  ucsdet_setText(detector, (const char *)bytes, count, &status);
  const UCharsetMatch *match = ucsdet_detect(detector, &status);
  int32_t confidence = 0;
  if (U_SUCCESS(status) && match != NULL) {
    const char *found = ucsdet_getName(match, &status);
    if (U_SUCCESS(status) && found != NULL && strlen(found) < capacity) {
      strcpy(name, found);
      confidence = ucsdet_getConfidence(match, &status);
    }
  }
  ucsdet_close(detector);
  return U_SUCCESS(status) ? confidence : 0;
}
