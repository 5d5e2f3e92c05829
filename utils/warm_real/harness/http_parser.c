//===- http_parser.c - requests, responses and addresses -*- C -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "http_parser.h"
#include "harness.h"
#include <string.h>

static const char text[] =
    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 11\r\n"
    "Set-Cookie: a=b; c=d\r\n\r\nhello world"
    "HTTP/1.0 404 Not here\r\nTransfer-Encoding: chunked\r\n\r\n"
    "3;x=y\r\nabc\r\n0\r\n\r\n";
static const char *const addresses[] = {
    "http://user:word@host.example:8080/a/b?c=d#e", "/only/path?q",
    "https://[::1]:443/", "http://host:99999/", "nonsense"};

static int seen(http_parser *parser, const char *at, size_t length) {
  report(parser->status_code);
  reportBytes(at, length);
  return 0;
}

static void parse(size_t step) {
  http_parser parser;
  http_parser_settings settings;
  http_parser_settings_init(&settings);
  settings.on_status = settings.on_header_field = seen;
  settings.on_header_value = settings.on_body = seen;
  http_parser_init(&parser, HTTP_RESPONSE);
  for (size_t at = 0; at < sizeof text - 1; at += step) {
    size_t size = sizeof text - 1 - at < step ? sizeof text - 1 - at : step;
    report(http_parser_execute(&parser, &settings, text + at, size));
    report(parser.http_errno);
  }
  const char *name = http_errno_name((enum http_errno)parser.http_errno);
  reportBytes(name, strlen(name));
}

void run(void) {
  for (size_t step = 1; step < sizeof text; step += step / 3 + 1)
    parse(step);
  for (size_t i = 0; i < sizeof addresses / sizeof *addresses; ++i) {
    struct http_parser_url url;
    http_parser_url_init(&url);
    const char *address = addresses[i];
    report((uint32_t)http_parser_parse_url(address, strlen(address), 0, &url));
    report(url.field_set);
    report(url.port);
    reportBytes(url.field_data, sizeof url.field_data);
  }
}
