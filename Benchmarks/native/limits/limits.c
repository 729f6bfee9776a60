// usage: limits LIMIT SECONDS <LIST
//   LIMIT     transcode, digits, words or html
//   SECONDS   goes over the corpus again until so much time of the processor has gone by; at least once
//   LIST      the paths of the files, one a line, on the standard input
//
// Prints one line: bytes of one pass, passes, seconds of the processor, and a number that depends on the work.

#include "limits.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

void give_up(const char *what) {
  fprintf(stderr, "limits: %s\n", what);
  exit(1);
}

size_t longest(const Corpus *corpus) {
  size_t found = 0;
  for (size_t index = 0; index < corpus->count; index++)
    if (corpus->texts[index].count > found) found = corpus->texts[index].count;
  return found;
}

static Text read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL || fseek(file, 0, SEEK_END) != 0) give_up(path);
  const long count = ftell(file);
  if (count < 0 || count > 1 << 30) give_up(path);
  rewind(file);
  Text text = {malloc((size_t)count + 1), (size_t)count};
  if (text.bytes == NULL || fread(text.bytes, 1, text.count, file) != text.count) give_up(path);
  fclose(file);
  return text;
}

static Corpus read_corpus(FILE *list) {
  Corpus corpus = {NULL, 0, 0};
  size_t capacity = 0;
  char path[4096];
  while (fgets(path, sizeof path, list) != NULL) {
    path[strcspn(path, "\n")] = 0;
    if (corpus.count == capacity) {
      capacity = capacity == 0 ? 1024 : capacity * 2;
      corpus.texts = realloc(corpus.texts, capacity * sizeof *corpus.texts);
      if (corpus.texts == NULL) give_up("out of memory");
    }
    corpus.texts[corpus.count] = read_file(path);
    corpus.bytes += corpus.texts[corpus.count].count;
    corpus.count++;
  }
  if (corpus.bytes == 0) give_up("nothing to measure");
  return corpus;
}

static double processor_seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  static const struct {
    const char *name;
    Limit run;
  } limits[] = {
    {"transcode", transcode}, {"digits", scan_digits}, {"words", segment_words}, {"html", parse_html}};
  if (count != 3) give_up("usage: limits LIMIT SECONDS <LIST");
  Limit run = NULL;
  for (size_t index = 0; index < sizeof limits / sizeof *limits; index++)
    if (strcmp(arguments[1], limits[index].name) == 0) run = limits[index].run;
  if (run == NULL) give_up("no such limit");
  const double least = atof(arguments[2]);
  const Corpus corpus = read_corpus(stdin);
  run(&corpus);  // warm: dictionaries are loaded, pages are mapped
  const double begin = processor_seconds();
  uint64_t passes = 0, result = 0;
  do {
    result += run(&corpus);
    passes++;
  } while (processor_seconds() - begin < least);
  const double seconds = processor_seconds() - begin;
  printf("%zu %" PRIu64 " %.6f %" PRIu64 "\n", corpus.bytes, passes, seconds, result);
  return 0;
}
