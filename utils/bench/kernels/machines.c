//===- machines.c - state machines, interpreters, protocol parsers -===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include <stdint.h>

int classify(int c) {
  switch (c) {
  case ' ':
  case '\t':
  case '\n':
    return 0;
  case '+':
  case '-':
  case '*':
  case '/':
    return 1;
  case '(':
  case '[':
  case '{':
    return 2;
  case ')':
  case ']':
  case '}':
    return 3;
  case '"':
    return 4;
  default:
    return c >= '0' && c <= '9' ? 5 : 6;
  }
}
int days_in_month(int month, int year) {
  switch (month) {
  case 2:
    return year % 4 == 0 && (year % 100 || year % 400 == 0) ? 29 : 28;
  case 4:
  case 6:
  case 9:
  case 11:
    return 30;
  default:
    return 31;
  }
}
int day_of_week(int year, int month, int day) {
  static const uint8_t shift[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
  year -= month < 3;
  return (year + year / 4 - year / 100 + year / 400 + shift[month - 1] + day) %
         7;
}
const char *error_text(int code) {
  switch (code) {
  case 0:
    return "success";
  case -1:
    return "not permitted";
  case -2:
    return "not found";
  case -5:
    return "input or output";
  case -11:
    return "again";
  case -12:
    return "no memory";
  case -16:
    return "busy";
  case -22:
    return "invalid";
  }
  return "unknown";
}
int run_stack_machine(const uint8_t *code, int *stack, int limit) {
  int *top = stack;
  for (int steps = 0; steps < limit; ++steps) {
    switch (*code++) {
    case 0:
      return top[-1];
    case 1:
      *top++ = (int8_t)*code++;
      break;
    case 2:
      --top;
      top[-1] += top[0];
      break;
    case 3:
      --top;
      top[-1] -= top[0];
      break;
    case 4:
      --top;
      top[-1] *= top[0];
      break;
    case 5:
      *top = top[-1];
      ++top;
      break;
    case 6: {
      int t = top[-1];
      top[-1] = top[-2], top[-2] = t;
      break;
    }
    case 7:
      code += (int8_t)*code;
      break;
    case 8:
      --top;
      code = *top ? code + (int8_t)*code : code + 1;
      break;
    case 9:
      --top;
      break;
    default:
      return -1;
    }
  }
  return -2;
}
struct cpu {
  uint8_t a, x, flags, sp;
  uint16_t pc;
  uint8_t *memory;
};
int cpu_step(struct cpu *cpu) {
  uint8_t *memory = cpu->memory;
  switch (memory[cpu->pc++]) {
  case 0xa9:
    cpu->a = memory[cpu->pc++];
    break;
  case 0xa2:
    cpu->x = memory[cpu->pc++];
    break;
  case 0x69: {
    int sum = cpu->a + memory[cpu->pc++] + (cpu->flags & 1);
    cpu->flags = (cpu->flags & ~1) | (sum > 255);
    cpu->a = sum;
    break;
  }
  case 0x8d: {
    uint16_t to = memory[cpu->pc] | memory[cpu->pc + 1] << 8;
    cpu->pc += 2;
    memory[to] = cpu->a;
    return 4;
  }
  case 0xca:
    --cpu->x;
    cpu->flags = (cpu->flags & ~2) | (cpu->x ? 0 : 2);
    return 2;
  case 0xd0: {
    int8_t by = memory[cpu->pc++];
    if (cpu->flags & 2)
      return 2;
    cpu->pc += by;
    return 3;
  }
  case 0x48:
    memory[0x100 + cpu->sp--] = cpu->a;
    return 3;
  case 0x68:
    cpu->a = memory[0x100 + ++cpu->sp];
    return 4;
  default:
    return 0;
  }
  cpu->flags = (cpu->flags & ~2) | (cpu->a ? 0 : 2);
  return 2;
}
struct frame {
  uint8_t state, type, size, at, sum;
  uint8_t data[32];
};
int frame_byte(struct frame *frame, uint8_t byte) {
  switch (frame->state) {
  case 0:
    if (byte == 0x7e)
      frame->state = 1;
    return 0;
  case 1:
    frame->type = byte;
    frame->sum = byte;
    frame->state = 2;
    return 0;
  case 2:
    if (byte > sizeof frame->data) {
      frame->state = 0;
      return -1;
    }
    frame->size = byte;
    frame->sum += byte;
    frame->at = 0;
    frame->state = byte ? 3 : 4;
    return 0;
  case 3:
    frame->data[frame->at++] = byte;
    frame->sum += byte;
    if (frame->at == frame->size)
      frame->state = 4;
    return 0;
  default:
    frame->state = 0;
    return frame->sum == byte ? 1 : -2;
  }
}
struct button {
  uint8_t state, count;
};
int button_sample(struct button *button, int pressed) {
  switch (button->state) {
  case 0:
    if (pressed)
      button->state = 1, button->count = 0;
    break;
  case 1:
    if (!pressed)
      button->state = 0;
    else if (++button->count == 5) {
      button->state = 2;
      return 1;
    }
    break;
  case 2:
    if (!pressed)
      button->state = 3, button->count = 0;
    break;
  case 3:
    if (pressed)
      button->state = 2;
    else if (++button->count == 5) {
      button->state = 0;
      return 2;
    }
  }
  return 0;
}
int next_light(int light, int waiting, int *timer) {
  if (--*timer > 0)
    return light;
  switch (light) {
  case 0:
    *timer = waiting ? 5 : 20;
    return 1;
  case 1:
    *timer = 3;
    return 2;
  case 2:
    *timer = waiting ? 30 : 10;
    return 3;
  default:
    *timer = 2;
    return 0;
  }
}
int tokenize(const char **at, int *value) {
  const char *s = *at;
  while (*s == ' ')
    ++s;
  int token = *s;
  if (token >= '0' && token <= '9') {
    int n = 0;
    while (*s >= '0' && *s <= '9')
      n = n * 10 + *s++ - '0';
    *value = n;
    token = 1;
  } else if (token) {
    ++s;
  }
  *at = s;
  return token;
}
int parse_sum(const char **at);
int parse_factor(const char **at) {
  int value = 0, token = tokenize(at, &value);
  if (token == '(') {
    value = parse_sum(at);
    tokenize(at, &token);
  } else if (token == '-') {
    value = -parse_factor(at);
  }
  return value;
}
int parse_product(const char **at) {
  int value = parse_factor(at);
  for (;;) {
    const char *before = *at;
    int ignored, token = tokenize(at, &ignored);
    if (token == '*')
      value *= parse_factor(at);
    else if (token == '/')
      value /= parse_factor(at);
    else {
      *at = before;
      return value;
    }
  }
}
int parse_sum(const char **at) {
  int value = parse_product(at);
  for (;;) {
    const char *before = *at;
    int ignored, token = tokenize(at, &ignored);
    if (token == '+')
      value += parse_product(at);
    else if (token == '-')
      value -= parse_product(at);
    else {
      *at = before;
      return value;
    }
  }
}
enum { action_keep, action_fail, action_hand_off };
struct decision {
  int32_t status;
  uint8_t action;
  uint32_t count;
};
void decide_unlock(struct decision *out, uint32_t count, int owned,
                   int by_caller) {
  if (!owned) {
    out->status = -22, out->action = action_fail, out->count = 0;
  } else if (!by_caller) {
    out->status = -1, out->action = action_fail, out->count = 0;
  } else if (count > 1) {
    out->status = 0, out->action = action_keep, out->count = count - 1;
  } else {
    out->status = 0, out->action = action_hand_off, out->count = 0;
  }
}
uint64_t decide_packed(uint32_t count, int owned, int by_caller) {
  if (!owned)
    return 0x16ull << 32 | 1;
  if (!by_caller)
    return 0x01ull << 32 | 1;
  return count > 1 ? (uint64_t)(count - 1) << 32 : 2;
}
int route(uint32_t address, uint32_t mask, uint32_t network, int a, int b) {
  return (address & mask) == network ? a : b;
}
int arithmetic(int op, int a, int b) {
  switch (op) {
  case '+':
    return a + b;
  case '-':
    return a - b;
  case '*':
    return a * b;
  case '/':
    return b ? a / b : 0;
  case '&':
    return a & b;
  case '|':
    return a | b;
  case '^':
    return a ^ b;
  case '<':
    return a << (b & 31);
  case '>':
    return a >> (b & 31);
  }
  return 0;
}
void dispatch(int event, void (*const *handlers)(int), int count) {
  if (event >= 0 && event < count && handlers[event])
    handlers[event](event);
}
int gpio_configure(volatile uint32_t *port, int pin, int mode, int pull,
                   int speed) {
  if (pin > 15 || mode > 3 || pull > 2)
    return -22;
  port[0] = (port[0] & ~(3u << 2 * pin)) | (uint32_t)mode << 2 * pin;
  port[3] = (port[3] & ~(3u << 2 * pin)) | (uint32_t)pull << 2 * pin;
  port[2] = (port[2] & ~(3u << 2 * pin)) | (uint32_t)speed << 2 * pin;
  return 0;
}
int uart_send(volatile uint32_t *uart, const uint8_t *data, int size,
              int patience) {
  for (int i = 0; i < size; ++i) {
    int left = patience;
    while (!(uart[0] & 0x80))
      if (!--left)
        return i;
    uart[1] = data[i];
  }
  return size;
}
int spi_transfer(volatile uint32_t *spi, const uint8_t *out, uint8_t *in,
                 int size) {
  while (size--) {
    while (!(spi[2] & 2))
      ;
    spi[3] = out ? *out++ : 0xff;
    while (!(spi[2] & 1))
      ;
    uint8_t byte = spi[3];
    if (in)
      *in++ = byte;
  }
  return spi[2] >> 7 & 1;
}
uint32_t i2c_divider(uint32_t clock, uint32_t speed) {
  uint32_t divider = (clock + speed - 1) / speed;
  return divider < 4 ? 4 : divider > 0xfff ? 0xfff : divider;
}
int flash_unlock(volatile uint32_t *flash) {
  if (flash[4] & 0x80000000) {
    flash[1] = 0x45670123;
    flash[1] = 0xcdef89ab;
  }
  return flash[4] & 0x80000000 ? -5 : 0;
}
