#ifndef CICUPATTERN_H
#define CICUPATTERN_H
#include <stdint.h>

/// A compiled regular expression with the text it was last applied to. Not for use by two threads at once.
typedef struct CICUPattern CICUPattern;

/// What a search ended with.
typedef enum {
  CICUPatternAbsent = 0,
  CICUPatternFound = 1,
  /// The limit of time or stack was reached before the search could be decided.
  CICUPatternTooExpensive = 2,
  /// The text is not valid UTF-8, too long, or memory is out.
  CICUPatternFailed = 3,
} CICUPatternOutcome;

/// Compiles a pattern given as UTF-8; `steps` bounds the work of one search (a step is about a millisecond of matching),
/// `stack` its memory in bytes. Returns NULL on a malformed pattern, with the UTF-16 offset of the mistake (or -1) and a
/// static message.
CICUPattern *cicu_pattern_open(const uint8_t *utf8, int32_t length, int32_t steps, int32_t stack,
                               int32_t *error_offset, const char **error_name);

void cicu_pattern_close(CICUPattern *pattern);

/// Searches UTF-8 text for the first match, from its start.
CICUPatternOutcome cicu_pattern_find(CICUPattern *pattern, const uint8_t *utf8, int32_t length);

#endif
