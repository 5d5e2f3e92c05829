//===- llhttp.c - requests in pieces, with callbacks -*- C -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "llhttp.h"
#include "harness.h"
#include <string.h>

static const char requests[] =
    "POST /path/to?query=1&b=%20 HTTP/1.1\r\nHost: example\r\n"
    "Transfer-Encoding: chunked\r\nX-Long: a b c d e f\r\n\r\n"
    "5\r\nhello\r\n10\r\n0123456789abcdef\r\n0\r\nTrailer: t\r\n\r\n"
    "GET / HTTP/1.0\r\nConnection: keep-alive\r\nContent-Length: 3\r\n\r\nabc"
    "BREW coffee HTCPCP/1.0\r\n\r\n";

static int seen(llhttp_t *parser, const char *at, size_t length) {
  (void)parser;
  reportBytes(at, length);
  return 0;
}

static int headersDone(llhttp_t *parser) {
  report(llhttp_get_method(parser));
  report((uint32_t)llhttp_should_keep_alive(parser));
  report((uint32_t)parser->content_length);
  return 0;
}

static int messageDone(llhttp_t *parser) {
  report(0x600d0000u | parser->http_minor);
  return 0;
}

void run(void) {
  for (size_t step = 1; step < sizeof requests; step += step / 2 + 1) {
    static llhttp_settings_t settings;
    llhttp_t parser;
    llhttp_settings_init(&settings);
    settings.on_url = seen;
    settings.on_header_field = seen;
    settings.on_header_value = seen;
    settings.on_body = seen;
    settings.on_headers_complete = headersDone;
    settings.on_message_complete = messageDone;
    llhttp_init(&parser, HTTP_REQUEST, &settings);
    size_t end = sizeof requests - 1;
    for (size_t at = 0; at < end; at += step) {
      size_t size = end - at < step ? end - at : step;
      report((uint32_t)llhttp_execute(&parser, requests + at, size));
    }
    const char *reason = llhttp_get_error_reason(&parser);
    reportBytes(reason, strlen(reason));
  }
}
