#include "CICUScript.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uset.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utrans.h>

static void simplify(UTransliterator *rules, uint32_t character, void *context, KemuPairSink sink) {
  UChar text[16];
  int32_t length = 0;
  U16_APPEND_UNSAFE(text, length, character);
  const UChar original[2] = {text[0], length > 1 ? text[1] : 0};
  const int32_t before = length;
  int32_t limit = length;
  UErrorCode status = U_ZERO_ERROR;
  utrans_transUChars(rules, text, &length, 16, 0, &limit, &status);
  if (U_FAILURE(status) || (length == before && memcmp(text, original, sizeof(UChar) * (size_t)before) == 0)) return;
  char utf8[64];
  int32_t count = 0;
  u_strToUTF8(utf8, sizeof utf8, &count, text, length, &status);
  if (U_SUCCESS(status)) sink(context, character, (const uint8_t *)utf8, (size_t)count);
}

void kemu_simplified_forms(void *context, KemuPairSink sink) {
  static const UChar name[] = u"Traditional-Simplified";
  UErrorCode status = U_ZERO_ERROR;
  UTransliterator *rules = utrans_openU(name, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
  if (U_FAILURE(status)) return;
  USet *changed = utrans_getSourceSet(rules, 0, NULL, &status);
  const int32_t count = U_SUCCESS(status) ? uset_getItemCount(changed) : 0;
  for (int32_t item = 0; item < count; item++) {
    UChar32 first = 0;
    UChar32 last = -1;
    uset_getItem(changed, item, &first, &last, NULL, 0, &status);
    for (UChar32 character = first; character <= last; character++) simplify(rules, (uint32_t)character, context, sink);
  }
  uset_close(changed);
  utrans_close(rules);
}
