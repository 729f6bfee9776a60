// What kemu uses of libxml2: the events of its HTML parser, without any libxml2 type.
#ifndef CLIBXML2SHIM_H
#define CLIBXML2SHIM_H

#include <stddef.h>
#include <stdint.h>

/// Takes the events of a page in order. `offset` is the place in the source that the parser has come to.
typedef struct {
  void *context;
  /// `attributes` holds names and values by turns and ends with NULL; it is NULL for a tag without any. A value is
  /// NULL where the tag gives none.
  void (*start)(void *context, const char *name, const char *const *attributes, size_t offset);
  void (*end)(void *context, const char *name, size_t offset);
  /// A piece of text, entities resolved. The text between two tags may come in several.
  void (*text)(void *context, const uint8_t *bytes, size_t count, size_t offset);
} KemuHTMLHandler;

typedef enum {
  KEMU_HTML_READ,
  /// Elements were nested deeper than allowed; the page was read up to there.
  KEMU_HTML_TOO_DEEP,
  /// No memory, or more than 2 GiB.
  KEMU_HTML_FAILED,
} KemuHTMLResult;

/// Reads a page of valid UTF-8. Whatever character set the page names is ignored, and what is wrong with it silent.
KemuHTMLResult kemu_html_parse(const uint8_t *utf8, size_t count, int32_t depth, const KemuHTMLHandler *handler);

#endif
