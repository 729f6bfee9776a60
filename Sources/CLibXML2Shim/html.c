#include "CLibXML2Shim.h"

#include <limits.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <pthread.h>
#include <stdbool.h>
#include <string.h>

typedef struct {
  const KemuHTMLHandler *handler;
  htmlParserCtxtPtr parser;
  int32_t depth;
  bool is_too_deep;
} Page;

// libxml2's own line counter stops at 65,535, so places are bytes.
static size_t offset(const Page *page) {
  const xmlParserInput *input = page->parser->input;
  return input == NULL ? 0 : (size_t)input->consumed + (size_t)(input->cur - input->base);
}

static void start(void *context, const xmlChar *name, const xmlChar **attributes) {
  Page *page = context;
  if (page->parser->nameNr > page->depth) {
    page->is_too_deep = true;
    xmlStopParser(page->parser);
    return;
  }
  page->handler->start(page->handler->context, (const char *)name, (const char *const *)attributes, offset(page));
}

static void end(void *context, const xmlChar *name) {
  Page *page = context;
  page->handler->end(page->handler->context, (const char *)name, offset(page));
}

static void text(void *context, const xmlChar *bytes, int count) {
  Page *page = context;
  page->handler->text(page->handler->context, bytes, (size_t)count, offset(page));
}

static void silent(void *context, xmlErrorPtr error) {
  (void)context;
  (void)error;
}

static pthread_once_t initialised = PTHREAD_ONCE_INIT;

KemuHTMLResult kemu_html_parse(const uint8_t *utf8, size_t count, int32_t depth, const KemuHTMLHandler *handler) {
  pthread_once(&initialised, xmlInitParser);
  if (count > INT_MAX) return KEMU_HTML_FAILED;
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  if (parser == NULL) return KEMU_HTML_FAILED;
  Page page = {handler, parser, depth, false};
  memset(parser->sax, 0, sizeof *parser->sax);
  parser->sax->initialized = XML_SAX2_MAGIC;
  parser->sax->startElement = start;
  parser->sax->endElement = end;
  parser->sax->characters = text;
  parser->sax->ignorableWhitespace = text;
  parser->sax->serror = silent;
  parser->userData = &page;
  // Without XML_PARSE_HUGE a text of more than ten megabytes ends the page without a word.
  htmlCtxtReadMemory(
    parser, (const char *)utf8, (int)count, NULL, "UTF-8",
    HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC
      | XML_PARSE_HUGE);
  if (parser->myDoc != NULL) xmlFreeDoc(parser->myDoc);
  parser->myDoc = NULL;
  const bool is_out_of_memory = parser->lastError.code == XML_ERR_NO_MEMORY;
  htmlFreeParserCtxt(parser);
  if (page.is_too_deep) return KEMU_HTML_TOO_DEEP;
  return is_out_of_memory ? KEMU_HTML_FAILED : KEMU_HTML_READ;
}
