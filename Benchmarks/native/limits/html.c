#include "limits.h"

#include <libxml/HTMLparser.h>
#include <string.h>

static uint64_t events;

static void start(void *context, const xmlChar *name, const xmlChar **attributes) {
  (void)context, (void)name, (void)attributes;
  events++;
}

static void end(void *context, const xmlChar *name) {
  (void)context, (void)name;
  events++;
}

static void text(void *context, const xmlChar *bytes, int count) {
  (void)context, (void)bytes, (void)count;
  events++;
}

static void error(void *context, xmlErrorPtr problem) {
  (void)context, (void)problem;
}

/// libxml2's own pass over the pages, with handlers that only count. It decodes them as they declare.
uint64_t parse_html(const Corpus *corpus) {
  xmlInitParser();
  events = 0;
  for (size_t index = 0; index < corpus->count; index++) {
    const Text *page = &corpus->texts[index];
    htmlParserCtxtPtr parser = htmlNewParserCtxt();
    if (parser == NULL) give_up("out of memory");
    memset(parser->sax, 0, sizeof *parser->sax);
    parser->sax->initialized = XML_SAX2_MAGIC;
    parser->sax->startElement = start;
    parser->sax->endElement = end;
    parser->sax->characters = text;
    parser->sax->ignorableWhitespace = text;
    parser->sax->serror = error;
    htmlCtxtReadMemory(
      parser, (const char *)page->bytes, (int)page->count, NULL, NULL,
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | XML_PARSE_HUGE);
    if (parser->myDoc != NULL) xmlFreeDoc(parser->myDoc);
    parser->myDoc = NULL;
    htmlFreeParserCtxt(parser);
  }
  return events;
}
