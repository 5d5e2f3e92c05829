//===- statics.c - static data: globals near each other, tables, counters -===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include <stdint.h>

static uint32_t total, errors, retries, last_error;
static uint8_t buffer[64];
static uint32_t used;
static int16_t calibration[8];
static struct {
  uint32_t state;
  uint32_t seconds, milliseconds;
  uint8_t mode, flags;
} device;
uint32_t counter_value;

void count_packet(int ok) {
  ++total;
  if (!ok)
    ++errors;
}
void count_error(uint32_t code) {
  ++errors;
  ++retries;
  last_error = code;
}
void clear_counters(void) { total = errors = retries = last_error = 0; }
uint32_t error_rate(void) { return total ? errors * 1000 / total : 0; }
int log_byte(uint8_t byte) {
  if (used == sizeof buffer)
    return -1;
  buffer[used++] = byte;
  return 0;
}
uint32_t log_flush(void (*write)(const uint8_t *, uint32_t)) {
  uint32_t size = used;
  if (size) {
    write(buffer, size);
    used = 0;
  }
  return size;
}
void advance_clock(uint32_t milliseconds) {
  device.milliseconds += milliseconds;
  while (device.milliseconds >= 1000) {
    device.milliseconds -= 1000;
    ++device.seconds;
  }
}
void set_mode(uint8_t mode) {
  device.mode = mode;
  device.flags |= 1;
  device.state = 0;
}
uint32_t get_state(void) { return device.state; }
void calibrate(int channel, int16_t offset) {
  if ((unsigned)channel < 8)
    calibration[channel] = offset;
}
int32_t corrected(int channel, int32_t raw) {
  return raw + calibration[channel & 7];
}
void count_up(void) { ++counter_value; }
uint32_t take_number(void) { return counter_value++; }
uint32_t hash_state(void) {
  return total * 31 + errors * 17 + retries * 7 + last_error;
}
static const uint16_t steps[] = {7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21};
uint32_t step_of(uint32_t index) {
  return index < sizeof steps / 2 ? steps[index] : 0;
}
static int (*volatile hook)(int);
void set_hook(int (*f)(int)) { hook = f; }
int call_hook(int x) { return hook ? hook(x) : x; }
int checked_step(int x) {
  int y = call_hook(x);
  if (y < 0) {
    count_error(-y);
    return 0;
  }
  count_packet(1);
  return y;
}
