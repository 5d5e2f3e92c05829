// Variadic functions across the seam: those of the C library and of the image,
// called by their forms that take a va_list; those of the module, called by C
// with arguments in registers and on the stack.
// REQUIRES: clang-wasm
// DEFINE: %{options} = --variadic=log_line=vlog_line --variadic=sum --variadic=first --variadic=at_limit --variadic=on_stack --variadic=after_double --variadic=pick
// RUN: %native_c %s cortex-m4 clang %{options} | FileCheck %s
// RUN: %native_c %s cortex-m3 emit-relocs %{options} -O0 | FileCheck %s
// RUN: %native_c %s cortex-m33 relocatable %{options} -Os | FileCheck %s
// RUN: %native_c %s cortex-m0 clang %{options} | FileCheck %s
// CHECK: 32 lines, equal

#include <stdarg.h>
#define EXPORT(NAME) __attribute__((export_name(#NAME))) NAME

int printf(const char *, ...);
int snprintf(char *, __SIZE_TYPE__, const char *, ...);
int sscanf(const char *, const char *, ...);
int puts(const char *);
int log_line(int level, const char *, ...);

int show(int x);
int show_many(int x, long long y, double z, const char *s);
int format(int x, double z);
int scan(const char *text);
int log_all(int x, long long y);
long long sum(int count, ...);
double first(double scale, ...);
long long at_limit(int a, long long b, ...);
int on_stack(int a, int b, int c, long long d, int e, ...);
double after_double(double a, double b, ...);
typedef long long summing(int count, ...);
summing *get_sum(void);
int pick(const char *kinds, ...);

#ifdef HOST
int vprintf(const char *, va_list);
int fflush(void *);

int vlog_line(int level, const char *format, va_list arguments) {
  printf("[%d] ", level);
  int length = vprintf(format, arguments);
  puts("");
  return length;
}
int log_line(int level, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int length = vlog_line(level, format, arguments);
  va_end(arguments);
  return length;
}
static int call_module(void) {
  int total = 0;
  for (int i = 0; i < 3; ++i) {
    printf("sums %lld", sum(0));
    printf(" %lld", sum(1, 5ll + i));
    printf(" %lld", sum(4, 1ll, 2ll << 40, -3ll, 4ll * i));
    printf(" %lld\n", get_sum()(2, 7ll, 8ll));
    printf("first %.3f %.3f\n", first(0.5, 3.0 + i), first(2.0, 1e9, 4));
    printf("limit %lld\n", at_limit(1, 1ll << 33, 3, 4ll + i, 5));
    printf("stack %d\n", on_stack(1, 2, 3, 4, 5, 6, 7ll * i, 8));
    printf("double %.4f\n", after_double(1.25, 2.5, 3, 0.125 * i));
    printf("pick %d\n", pick("idlpi", 1 + i, 2.0, 3ll, &total, 4));
    total += 7;
  }
  return total;
}
int run(void) {
  int total = show(42);
  total = total * 31 + show_many(-7, 1234567890123ll, 2.5, "text");
  total = total * 31 + show_many(0x7fffffff, -1, -1e-3, "");
  total = total * 31 + format(99, 3.14159);
  total = total * 31 + scan("12 -345678901234 0.75 word");
  total = total * 31 + log_all(5, 1ll << 40);
  total = total * 31 + call_module();
  fflush(0);
  return total;
}

#else
int EXPORT(show)(int x) { return printf("value %d\n", x); }
int EXPORT(show_many)(int x, long long y, double z, const char *s) {
  int n = printf("int %d string %s long %lld float %.3f char %c\n", x, s, y, z,
                 'c');
  n += printf("%f %d %f %d %d %lld %d %x %u %s %p\n", z, x, 2 * z, 1, 2, y + 1,
              3, x, x, s, (void *)16);
  n += printf("%lld %lld %s\n", y, -y, "end");
  n += printf("plain\n");
  return n;
}
int EXPORT(format)(int x, double z) {
  char text[40];
  int n = snprintf(text, sizeof text, "%05d|%8.3f|%lld", x, z, 1ll << 50);
  n += snprintf(text + 30, 3, "%d", 12345);
  puts(text);
  puts(text + 30);
  return n;
}
int EXPORT(scan)(const char *text) {
  int a = 0;
  long long b = 0;
  double c = 0;
  char word[8] = "";
  int n = sscanf(text, "%d %lld %lf %7s", &a, &b, &c, word);
  return n * 1000 + a + (int)(b >> 20) + (int)(c * 100) + word[1];
}
int EXPORT(log_all)(int x, long long y) {
  return log_line(3, "log %d %lld %s", x, y, "x") + log_line(1, "none");
}
long long EXPORT(sum)(int count, ...) {
  va_list arguments;
  long long total = 0;
  va_start(arguments, count);
  for (int i = 0; i < count; ++i)
    total += va_arg(arguments, long long);
  va_end(arguments);
  return total;
}
summing *EXPORT(get_sum)(void) {
  return sum;
}
double EXPORT(first)(double scale, ...) {
  va_list arguments;
  va_start(arguments, scale);
  double result = scale * va_arg(arguments, double);
  va_end(arguments);
  return result;
}
long long EXPORT(at_limit)(int a, long long b, ...) {
  va_list arguments;
  va_start(arguments, b);
  long long result = a + b + va_arg(arguments, int);
  result += 10 * va_arg(arguments, long long);
  result += 100 * va_arg(arguments, int);
  va_end(arguments);
  return result;
}
int EXPORT(on_stack)(int a, int b, int c, long long d, int e, ...) {
  va_list arguments;
  va_start(arguments, e);
  int result = a + b * 2 + c * 4 + (int)d * 8 + e * 16;
  result += 100 * va_arg(arguments, int);
  result += 1000 * (int)va_arg(arguments, long long);
  result += 10000 * va_arg(arguments, int);
  va_end(arguments);
  return result;
}
double EXPORT(after_double)(double a, double b, ...) {
  va_list arguments;
  va_start(arguments, b);
  double result = a * va_arg(arguments, int) + b;
  result += va_arg(arguments, double);
  va_end(arguments);
  return result;
}
int EXPORT(pick)(const char *kinds, ...) {
  va_list arguments, copy;
  int total = 0;
  va_start(arguments, kinds);
  va_copy(copy, arguments);
  for (; *kinds; ++kinds)
    switch (*kinds) {
    case 'i':
      total = total * 3 + va_arg(arguments, int);
      break;
    case 'd':
      total = total * 3 + (int)(4 * va_arg(arguments, double));
      break;
    case 'l':
      total = total * 3 + (int)va_arg(arguments, long long);
      break;
    case 'p':
      total = total * 3 + *va_arg(arguments, int *);
      break;
    }
  total += va_arg(copy, int);
  // Called in the module as well.
  total += (int)sum(2, 20ll, (long long)total);
  va_end(copy);
  va_end(arguments);
  return total;
}
#endif
