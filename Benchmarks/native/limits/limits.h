// The least that any program must do with these bytes: one file a measurement.

#ifndef LIMITS_H
#define LIMITS_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
  uint8_t *bytes;
  size_t count;
} Text;

typedef struct {
  Text *texts;
  size_t count;
  size_t bytes;
} Corpus;

/// Goes once over all texts, one by one as a program over documents has to. Returns something that depends on the
/// work, so that no compiler may leave it out.
typedef uint64_t (*Limit)(const Corpus *corpus);

uint64_t transcode(const Corpus *corpus);
uint64_t scan_digits(const Corpus *corpus);
uint64_t segment_words(const Corpus *corpus);
uint64_t parse_html(const Corpus *corpus);

/// Room for a text of the corpus in UTF-16, which never has more units than UTF-8 has bytes.
size_t longest(const Corpus *corpus);

/// Ends the program: a limit that was not measured must not look like one that was.
void give_up(const char *what);

#endif
