//===- dsp.c - fixed-point signal processing -===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include <stdint.h>

int32_t multiply_q15(int16_t a, int16_t b) { return (a * b + 0x4000) >> 15; }
int32_t multiply_q31(int32_t a, int32_t b) {
  return ((int64_t)a * b + (1 << 30)) >> 31;
}
int16_t saturate16(int32_t x) {
  return x > 32767 ? 32767 : x < -32768 ? -32768 : x;
}
int32_t add_saturating(int32_t a, int32_t b) {
  int64_t sum = (int64_t)a + b;
  return sum > INT32_MAX ? INT32_MAX : sum < INT32_MIN ? INT32_MIN : sum;
}
int64_t dot(const int16_t *a, const int16_t *b, uint32_t n) {
  int64_t sum = 0;
  for (uint32_t i = 0; i < n; ++i)
    sum += a[i] * b[i];
  return sum;
}
void fir(const int16_t *in, int16_t *out, uint32_t n, const int16_t *taps,
         uint32_t m) {
  for (uint32_t i = 0; i < n; ++i) {
    int32_t sum = 0;
    for (uint32_t k = 0; k < m; ++k)
      sum += in[i + k] * taps[k];
    out[i] = saturate16(sum >> 15);
  }
}
struct biquad {
  int32_t b0, b1, b2, a1, a2, x1, x2, y1, y2;
};
int32_t biquad_step(struct biquad *f, int32_t x) {
  int64_t sum = (int64_t)f->b0 * x + (int64_t)f->b1 * f->x1 +
                (int64_t)f->b2 * f->x2 - (int64_t)f->a1 * f->y1 -
                (int64_t)f->a2 * f->y2;
  int32_t y = sum >> 30;
  f->x2 = f->x1, f->x1 = x;
  f->y2 = f->y1, f->y1 = y;
  return y;
}
void biquad_run(struct biquad *f, const int32_t *in, int32_t *out, int n) {
  for (int i = 0; i < n; ++i)
    out[i] = biquad_step(f, in[i]);
}
int32_t exponential_average(int32_t *state, int32_t x, int shift) {
  *state += (x - *state) >> shift;
  return *state;
}
struct pid {
  int32_t kp, ki, kd, integral, last, limit;
};
int32_t pid_step(struct pid *pid, int32_t target, int32_t measured) {
  int32_t error = target - measured;
  pid->integral += error;
  if (pid->integral > pid->limit)
    pid->integral = pid->limit;
  if (pid->integral < -pid->limit)
    pid->integral = -pid->limit;
  int32_t slope = error - pid->last;
  pid->last = error;
  return (pid->kp * error + pid->ki * pid->integral + pid->kd * slope) >> 16;
}
void cordic(int32_t angle, int32_t *sine, int32_t *cosine) {
  static const int32_t table[16] = {
      0x3243f6a8, 0x1dac6705, 0x0fadbafc, 0x07f56ea6, 0x03feab76, 0x01ffd55b,
      0x00fffaaa, 0x007fff55, 0x003fffea, 0x001ffffd, 0x000fffff, 0x0007ffff,
      0x0003ffff, 0x0001ffff, 0x0000ffff, 0x00007fff};
  int32_t x = 0x26dd3b6a, y = 0;
  for (int i = 0; i < 16; ++i) {
    int32_t dx = x >> i, dy = y >> i;
    if (angle >= 0)
      x -= dy, y += dx, angle -= table[i];
    else
      x += dy, y -= dx, angle += table[i];
  }
  *sine = y, *cosine = x;
}
int32_t interpolate(const int16_t *table, uint32_t at) {
  uint32_t index = at >> 16;
  int32_t low = table[index], high = table[index + 1];
  return low + ((high - low) * (int32_t)(at & 0xffff) >> 16);
}
void butterfly(int32_t *re, int32_t *im, int i, int j, int32_t wr, int32_t wi) {
  int32_t tr = ((int64_t)wr * re[j] - (int64_t)wi * im[j]) >> 31;
  int32_t ti = ((int64_t)wr * im[j] + (int64_t)wi * re[j]) >> 31;
  re[j] = re[i] - tr, im[j] = im[i] - ti;
  re[i] += tr, im[i] += ti;
}
void bit_reverse_order(int32_t *data, uint32_t bits) {
  for (uint32_t i = 0; i < 1u << bits; ++i) {
    uint32_t j = 0;
    for (uint32_t k = 0; k < bits; ++k)
      j |= (i >> k & 1) << (bits - 1 - k);
    if (i < j) {
      int32_t t = data[i];
      data[i] = data[j], data[j] = t;
    }
  }
}
int32_t goertzel(const int16_t *in, int n, int32_t coefficient) {
  int32_t s1 = 0, s2 = 0;
  for (int i = 0; i < n; ++i) {
    int32_t s = in[i] + (int32_t)(((int64_t)coefficient * s1) >> 14) - s2;
    s2 = s1, s1 = s;
  }
  return s1 * s1 + s2 * s2 - (int32_t)(((int64_t)coefficient * s1) >> 14) * s2;
}
uint8_t mulaw_encode(int16_t sample) {
  int sign = sample < 0, value = sign ? -sample : sample;
  if (value > 32635)
    value = 32635;
  value += 132;
  int exponent = 7;
  for (int mask = 0x4000; exponent && !(value & mask); mask >>= 1)
    --exponent;
  int mantissa = value >> (exponent + 3) & 15;
  return ~(sign << 7 | exponent << 4 | mantissa);
}
int16_t mulaw_decode(uint8_t code) {
  code = ~code;
  int value = ((code & 15) << 3) + 132;
  value <<= code >> 4 & 7;
  return code & 0x80 ? 132 - value : value - 132;
}
struct adpcm {
  int16_t value;
  int8_t index;
};
int adpcm_decode(struct adpcm *s, int code, const int16_t *steps,
                 const int8_t *changes) {
  int step = steps[s->index], difference = step >> 3;
  if (code & 4)
    difference += step;
  if (code & 2)
    difference += step >> 1;
  if (code & 1)
    difference += step >> 2;
  int value = code & 8 ? s->value - difference : s->value + difference;
  int index = s->index + changes[code];
  s->index = index < 0 ? 0 : index > 88 ? 88 : index;
  return s->value = saturate16(value);
}
void median3(const uint16_t *in, uint16_t *out, int n) {
  for (int i = 1; i + 1 < n; ++i) {
    uint16_t a = in[i - 1], b = in[i], c = in[i + 1];
    uint16_t low = a < b ? a : b, high = a < b ? b : a;
    out[i] = c < low ? low : c > high ? high : c;
  }
}
uint32_t energy(const int16_t *in, int n) {
  uint32_t sum = 0;
  for (int i = 0; i < n; ++i)
    sum += (uint32_t)(in[i] * in[i]) >> 8;
  return sum;
}
void blend(uint32_t *to, const uint32_t *from, int n, uint32_t alpha) {
  for (int i = 0; i < n; ++i) {
    uint32_t a = to[i], b = from[i];
    uint32_t rb =
        (a & 0xff00ff) + (((b & 0xff00ff) - (a & 0xff00ff)) * alpha >> 8);
    uint32_t g = (a & 0xff00) + (((b & 0xff00) - (a & 0xff00)) * alpha >> 8);
    to[i] = (rb & 0xff00ff) | (g & 0xff00);
  }
}
void convolve3(const uint8_t *in, uint8_t *out, int width, int height,
               const int8_t *kernel, int shift) {
  for (int y = 1; y + 1 < height; ++y)
    for (int x = 1; x + 1 < width; ++x) {
      int sum = 0;
      for (int j = -1; j <= 1; ++j)
        for (int i = -1; i <= 1; ++i)
          sum += in[(y + j) * width + x + i] * kernel[(j + 1) * 3 + i + 1];
      sum >>= shift;
      out[y * width + x] = sum < 0 ? 0 : sum > 255 ? 255 : sum;
    }
}
