// What programs are made of: formatting through variadics, sorting through a
// callback, copies of large structs, a hash table, a linked list in an arena.
// REQUIRES: clang-wasm
// RUN: %native_c %s cortex-m4 link | FileCheck %s
// RUN: %native_c %s cortex-m33 emit-relocs | FileCheck %s
// RUN: %native_c %s cortex-m3 clang | FileCheck %s
// RUN: %native_c %s cortex-m0 link | FileCheck %s
// RUN: %native_c %s cortex-m4 link --check-native-pointers | FileCheck %s
// RUN: %native_c %s cortex-m3 clang -O1 --check-native-pointers | FileCheck %s
// RUN: %if wasm-opt %{ %native_c %s cortex-m4 wasm-opt --stack-pointer=global_0 | FileCheck %s %}
// CHECK: 11 lines, equal

typedef __builtin_va_list va_list;
#define EXPORT(NAME) __attribute__((export_name(#NAME))) NAME

void put(const char *text);
int format_all(int n);
int sort_all(int n);
int copy_all(int n);
int hash_all(int n);
int list_all(int n);

#ifdef HOST
void warm_print(const char *);
void put(const char *text) {
  warm_print("> ");
  warm_print(text);
  warm_print("\n");
}
int run(void) {
  int total = 0;
  for (int n = 1; n < 6; ++n) {
    total = total * 31 + format_all(n);
    total = total * 31 + sort_all(n * 7);
    total = total * 31 + copy_all(n);
    total = total * 31 + hash_all(n * 9);
    total = total * 31 + list_all(n);
  }
  return total;
}

#else
struct buffer {
  char *next, *end;
};
static const char digits[] = "0123456789abcdef";
static void putChar(struct buffer *to, char c) {
  if (to->next != to->end)
    *to->next++ = c;
}
static void putNumber(struct buffer *to, unsigned long long value,
                      unsigned base) {
  char text[24];
  int n = 0;
  do
    text[n++] = digits[value % base];
  while (value /= base);
  while (n)
    putChar(to, text[--n]);
}
static __attribute__((noinline)) int print(char *to, int size,
                                           const char *format, ...) {
  struct buffer buffer = {to, to + size - 1};
  va_list list;
  __builtin_va_start(list, format);
  for (; *format; ++format) {
    if (*format != '%') {
      putChar(&buffer, *format);
      continue;
    }
    switch (*++format) {
    case 'd':
      putNumber(&buffer, __builtin_va_arg(list, int), 10);
      break;
    case 'x':
      putNumber(&buffer, __builtin_va_arg(list, unsigned), 16);
      break;
    case 'l':
      putNumber(&buffer, __builtin_va_arg(list, unsigned long long), 10);
      break;
    case 's':
      for (const char *s = __builtin_va_arg(list, const char *); *s; ++s)
        putChar(&buffer, *s);
      break;
    default:
      putChar(&buffer, *format);
    }
  }
  __builtin_va_end(list);
  *buffer.next = 0;
  return buffer.next - to;
}
int EXPORT(format_all)(int n) {
  char text[64], small[9];
  int length = print(text, sizeof text, "n=%d %x %l %s 100%%", n, n * 0xabcdef,
                     n * 123456789123ull, n & 1 ? "odd" : "even");
  put(text);
  length += print(small, sizeof small, "%s%d", "truncated", n);
  put(small);
  return length;
}

struct record {
  short key;
  long long value;
};
static int byKey(const void *a, const void *b) {
  return ((const struct record *)a)->key - ((const struct record *)b)->key;
}
static int byValue(const void *a, const void *b) {
  const struct record *x = a, *y = b;
  return x->value < y->value ? -1 : x->value > y->value;
}
static __attribute__((noinline)) void sort(struct record *records, int count,
                                           int (*compare)(const void *,
                                                          const void *)) {
  for (int i = 1; i < count; ++i)
    for (int j = i; j > 0 && compare(&records[j - 1], &records[j]) > 0; --j) {
      struct record t = records[j];
      records[j] = records[j - 1];
      records[j - 1] = t;
    }
}
int EXPORT(sort_all)(int n) {
  struct record records[40];
  unsigned seed = n;
  for (int i = 0; i < n; ++i) {
    seed = seed * 1103515245 + 12345;
    records[i].key = seed >> 16;
    records[i].value = (long long)(int)seed * (i - 3);
  }
  int total = 0;
  int (*volatile compares[])(const void *, const void *) = {byKey, byValue};
  for (int k = 0; k < 2; ++k) {
    sort(records, n, compares[k]);
    for (int i = 0; i < n; ++i)
      total = total * 33 + records[i].key + (int)(records[i].value >> 7);
  }
  return total;
}

struct large {
  int values[50];
  char tail[3];
};
static struct large history[3];
static __attribute__((noinline)) struct large make(int n) {
  struct large result = {{n, n + 1}, "ab"};
  result.values[n] += 7;
  return result;
}
static __attribute__((noinline)) int use(struct large value) {
  int sum = value.tail[1];
  for (int i = 0; i < 50; ++i)
    sum = sum * 3 + value.values[i];
  value.values[0] = 1;
  return sum;
}
int EXPORT(copy_all)(int n) {
  struct large value = make(n);
  history[n % 3] = value;
  value.values[2] = use(value);
  return use(history[n % 3]) + use(value) + history[(n + 1) % 3].values[1];
}

static unsigned keys[64];
static unsigned char counts[64];
int EXPORT(hash_all)(int n) {
  int collisions = 0;
  for (unsigned i = 0; i < (unsigned)n; ++i) {
    unsigned key = i * 2654435761u | 1, slot = key >> 26;
    while (keys[slot] && keys[slot] != key)
      slot = (slot + 1) % 64, ++collisions;
    keys[slot] = key;
    ++counts[slot];
  }
  int sum = 0;
  for (int i = 0; i < 64; ++i)
    sum = sum * 5 + counts[i];
  return sum + collisions;
}

struct item {
  struct item *next;
  int value;
};
static struct item arena[100];
static struct item *spare = arena;
static struct item *head;
int EXPORT(list_all)(int n) {
  for (int i = 0; i < n * 4 && spare != arena + 100; ++i) {
    struct item *item = spare++;
    item->value = i * n;
    struct item **where = &head;
    while (*where && (*where)->value < item->value)
      where = &(*where)->next;
    item->next = *where;
    *where = item;
  }
  int sum = 0;
  for (struct item *item = head; item; item = item->next)
    sum = sum * 3 + item->value;
  return sum;
}
#endif
