#include "CICUPattern.h"

#include <stdlib.h>
#include <unicode/uregex.h>
#include <unicode/ustring.h>

struct CICUPattern {
  URegularExpression *expression;
  UChar *text;
  int32_t capacity;
};

/// Makes room for `needed` UTF-16 units; 0 when memory is out.
static int reserve(CICUPattern *pattern, int32_t needed) {
  if (needed <= pattern->capacity) return 1;
  UChar *grown = realloc(pattern->text, (size_t)needed * sizeof(UChar));
  if (grown == NULL) return 0;
  pattern->text = grown;
  pattern->capacity = needed;
  return 1;
}

/// Takes ownership of the expression: on failure it is closed.
static CICUPattern *wrap(URegularExpression *expression) {
  CICUPattern *pattern = calloc(1, sizeof(CICUPattern));
  if (pattern == NULL) {
    uregex_close(expression);
    return NULL;
  }
  pattern->expression = expression;
  return pattern;
}

CICUPattern *cicu_pattern_open(const uint8_t *utf8, int32_t length, int32_t steps, int32_t stack,
                               int32_t *error_offset, const char **error_name) {
  UErrorCode status = U_ZERO_ERROR;
  *error_offset = -1;
  *error_name = u_errorName(U_MEMORY_ALLOCATION_ERROR);
  // UTF-8 never has fewer units than the same text in UTF-16.
  UChar *source = malloc(((size_t)length + 1) * sizeof(UChar));
  if (source == NULL) return NULL;
  int32_t units = 0;
  u_strFromUTF8(source, length + 1, &units, (const char *)utf8, length, &status);
  UParseError mistake = {.line = 0, .offset = -1};
  URegularExpression *expression = NULL;
  if (U_SUCCESS(status)) expression = uregex_open(source, units, 0, &mistake, &status);
  free(source);
  if (U_SUCCESS(status)) uregex_setTimeLimit(expression, steps, &status);
  if (U_SUCCESS(status)) uregex_setStackLimit(expression, stack, &status);
  if (U_FAILURE(status)) {
    *error_offset = mistake.offset;
    *error_name = u_errorName(status);
    if (expression != NULL) uregex_close(expression);
    return NULL;
  }
  return wrap(expression);
}

void cicu_pattern_close(CICUPattern *pattern) {
  if (pattern == NULL) return;
  uregex_close(pattern->expression);
  free(pattern->text);
  free(pattern);
}

CICUPatternOutcome cicu_pattern_find(CICUPattern *pattern, const uint8_t *utf8, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t units = 0;
  if (length == INT32_MAX || !reserve(pattern, length + 1)) return CICUPatternFailed;
  u_strFromUTF8(pattern->text, pattern->capacity, &units, (const char *)utf8, length, &status);
  if (U_FAILURE(status)) return CICUPatternFailed;
  uregex_setText(pattern->expression, pattern->text, units, &status);
  UBool found = uregex_find(pattern->expression, 0, &status);
  if (status == U_REGEX_TIME_OUT || status == U_REGEX_STACK_OVERFLOW) return CICUPatternTooExpensive;
  if (U_FAILURE(status)) return CICUPatternFailed;
  return found ? CICUPatternFound : CICUPatternAbsent;
}
