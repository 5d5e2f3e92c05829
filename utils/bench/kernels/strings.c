//===- strings.c - strings, parsing, formatting -===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include <stdint.h>

uint32_t length(const char *s) {
  const char *p = s;
  while (*p)
    ++p;
  return p - s;
}
int compare(const char *a, const char *b) {
  while (*a && *a == *b)
    ++a, ++b;
  return (uint8_t)*a - (uint8_t)*b;
}
int compare_prefix(const char *a, const char *b, uint32_t n) {
  for (; n; --n, ++a, ++b) {
    if (*a != *b)
      return (uint8_t)*a - (uint8_t)*b;
    if (!*a)
      return 0;
  }
  return 0;
}
char *copy(char *to, const char *from) {
  char *start = to;
  while ((*to++ = *from++))
    ;
  return start;
}
uint32_t copy_bounded(char *to, const char *from, uint32_t size) {
  uint32_t n = 0;
  for (; from[n]; ++n)
    if (n + 1 < size)
      to[n] = from[n];
  if (size)
    to[n < size ? n : size - 1] = 0;
  return n;
}
const char *find_char(const char *s, char c) {
  for (; *s; ++s)
    if (*s == c)
      return s;
  return 0;
}
const char *find_last_char(const char *s, char c) {
  const char *found = 0;
  for (; *s; ++s)
    if (*s == c)
      found = s;
  return found;
}
const char *find_string(const char *s, const char *what) {
  for (; *s; ++s) {
    const char *a = s, *b = what;
    while (*b && *a == *b)
      ++a, ++b;
    if (!*b)
      return s;
  }
  return 0;
}
int is_space(int c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
int is_identifier(int c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '_';
}
int hex_value(int c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  c |= 0x20;
  if (c >= 'a' && c <= 'f')
    return c - 'a' + 10;
  return -1;
}
int to_lower(int c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }
int compare_ignoring_case(const char *a, const char *b) {
  int x, y;
  do {
    x = to_lower(*a++);
    y = to_lower(*b++);
  } while (x && x == y);
  return x - y;
}
int parse_int(const char *s) {
  int sign = 1, value = 0;
  while (is_space(*s))
    ++s;
  if (*s == '-' || *s == '+')
    sign = *s++ == '-' ? -1 : 1;
  while (*s >= '0' && *s <= '9')
    value = value * 10 + (*s++ - '0');
  return sign * value;
}
int parse_hex(const char *s, uint32_t *value) {
  uint32_t result = 0;
  int digits = 0;
  for (int digit; (digit = hex_value(*s)) >= 0; ++s, ++digits)
    result = result << 4 | digit;
  *value = result;
  return digits;
}
int parse_ip(const char *s, uint8_t *address) {
  for (int i = 0; i < 4; ++i) {
    uint32_t part = 0;
    int digits = 0;
    while (*s >= '0' && *s <= '9') {
      part = part * 10 + (*s++ - '0');
      if (++digits > 3 || part > 255)
        return -1;
    }
    if (!digits)
      return -1;
    address[i] = part;
    if (i < 3 && *s++ != '.')
      return -1;
  }
  return *s ? -1 : 0;
}
char *format_unsigned(char *end, uint32_t value) {
  *--end = 0;
  do
    *--end = '0' + value % 10;
  while (value /= 10);
  return end;
}
char *format_signed(char *end, int value) {
  uint32_t magnitude = value < 0 ? -(uint32_t)value : value;
  end = format_unsigned(end, magnitude);
  if (value < 0)
    *--end = '-';
  return end;
}
void format_hex(char *to, uint32_t value) {
  for (int shift = 28; shift >= 0; shift -= 4)
    *to++ = "0123456789abcdef"[value >> shift & 15];
  *to = 0;
}
int base64_encode(const uint8_t *from, int size, char *to) {
  static const char alphabet[] =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  char *start = to;
  for (; size > 0; size -= 3, from += 3) {
    uint32_t bits = from[0] << 16 | (size > 1 ? from[1] << 8 : 0) |
                    (size > 2 ? from[2] : 0);
    *to++ = alphabet[bits >> 18];
    *to++ = alphabet[bits >> 12 & 63];
    *to++ = size > 1 ? alphabet[bits >> 6 & 63] : '=';
    *to++ = size > 2 ? alphabet[bits & 63] : '=';
  }
  return to - start;
}
int utf8_encode(uint32_t c, uint8_t *to) {
  if (c < 0x80) {
    to[0] = c;
    return 1;
  }
  if (c < 0x800) {
    to[0] = 0xc0 | c >> 6;
    to[1] = 0x80 | (c & 0x3f);
    return 2;
  }
  if (c < 0x10000) {
    to[0] = 0xe0 | c >> 12;
    to[1] = 0x80 | (c >> 6 & 0x3f);
    to[2] = 0x80 | (c & 0x3f);
    return 3;
  }
  to[0] = 0xf0 | c >> 18;
  to[1] = 0x80 | (c >> 12 & 0x3f);
  to[2] = 0x80 | (c >> 6 & 0x3f);
  to[3] = 0x80 | (c & 0x3f);
  return 4;
}
int utf8_length(const uint8_t *s) {
  int count = 0;
  for (; *s; ++s)
    count += (*s & 0xc0) != 0x80;
  return count;
}
int run_length_encode(const uint8_t *from, int size, uint8_t *to) {
  uint8_t *start = to;
  for (int i = 0; i < size;) {
    int run = 1;
    while (i + run < size && run < 255 && from[i + run] == from[i])
      ++run;
    *to++ = run;
    *to++ = from[i];
    i += run;
  }
  return to - start;
}
int match_wildcards(const char *pattern, const char *s) {
  for (; *pattern; ++pattern) {
    if (*pattern == '*') {
      while (*pattern == '*')
        ++pattern;
      for (;; ++s) {
        if (match_wildcards(pattern, s))
          return 1;
        if (!*s)
          return 0;
      }
    }
    if (!*s || (*pattern != '?' && *pattern != *s))
      return 0;
    ++s;
  }
  return !*s;
}
int read_varint(const uint8_t **at, const uint8_t *end, uint32_t *value) {
  uint32_t result = 0;
  for (int shift = 0; *at != end && shift < 35; shift += 7) {
    uint8_t byte = *(*at)++;
    result |= (uint32_t)(byte & 0x7f) << shift;
    if (!(byte & 0x80)) {
      *value = result;
      return 0;
    }
  }
  return -1;
}
uint8_t *write_varint(uint8_t *to, uint32_t value) {
  while (value > 127) {
    *to++ = value | 0x80;
    value >>= 7;
  }
  *to++ = value;
  return to;
}
uint32_t load_big_endian(const uint8_t *p) {
  return (uint32_t)p[0] << 24 | p[1] << 16 | p[2] << 8 | p[3];
}
void store_little_endian(uint8_t *p, uint32_t x) {
  p[0] = x, p[1] = x >> 8, p[2] = x >> 16, p[3] = x >> 24;
}
uint32_t words_in(const char *s) {
  uint32_t count = 0;
  int inside = 0;
  for (; *s; ++s) {
    if (is_space(*s))
      inside = 0;
    else if (!inside)
      inside = 1, ++count;
  }
  return count;
}
void fill(uint8_t *to, uint8_t value, uint32_t size) {
  for (volatile uint8_t *p = to; size--;)
    *p++ = value;
}
void move_bytes(uint8_t *to, const uint8_t *from, uint32_t size) {
  if (to < from) {
    for (uint32_t i = 0; i < size; ++i)
      ((volatile uint8_t *)to)[i] = from[i];
  } else {
    while (size--)
      ((volatile uint8_t *)to)[size] = from[size];
  }
}
