// Functions and objects that cross the seam both ways: callbacks registered
// with C and called later, tables of functions in constant data, objects of C
// with methods of the module's and the reverse, pointers kept in statics.
// REQUIRES: clang-wasm
// RUN: %native_c %s cortex-m4 emit-relocs | FileCheck %s
// RUN: %native_c %s cortex-m4 clang | FileCheck %s
// RUN: %native_c %s cortex-m33 relocatable | FileCheck %s
// RUN: %native_c %s cortex-m0 emit-relocs | FileCheck %s
// CHECK: 1 lines, equal

#define EXPORT(NAME) __attribute__((export_name(#NAME))) NAME

struct device;
struct methods {
  int (*read)(struct device *, int);
  void (*write)(struct device *, int, long long);
  const char *name;
};
struct device {
  const struct methods *methods;
  int state[4];
  struct device *next;
};

typedef void (*callback)(void *context, int event);
void register_callback(callback function, void *context);
void add_device(struct device *device);
struct device *get_device(int which);
int compare(const void *a, const void *b);
void sort(int *values, int count, int (*less)(const void *, const void *));

void start(void);
int use_devices(int n);
int sorted(int n);
int events(void);
callback find_handler(int which);

#ifdef HOST
static struct {
  callback function;
  void *context;
} registered[4];
static int count;
void register_callback(callback function, void *context) {
  registered[count].function = function;
  registered[count++].context = context;
}
static struct device *devices;
void add_device(struct device *device) {
  device->next = devices;
  devices = device;
}
static int host_read(struct device *d, int i) { return d->state[i & 3] * 3; }
static void host_write(struct device *d, int i, long long value) {
  d->state[i & 3] = (int)(value >> 8) ^ i;
}
static const struct methods host_methods = {host_read, host_write, "host"};
static struct device host_device = {&host_methods, {1, 2, 3, 4}, 0};
struct device *get_device(int which) {
  struct device *d = which & 1 ? &host_device : devices;
  for (; which > 1 && d->next; which -= 2)
    d = d->next;
  return d;
}
void sort(int *values, int n, int (*less)(const void *, const void *)) {
  for (int i = 0; i < n; ++i)
    for (int j = i; j > 0 && less(&values[j], &values[j - 1]) < 0; --j) {
      int value = values[j];
      values[j] = values[j - 1];
      values[j - 1] = value;
    }
}
int run(void) {
  int total = 0;
  start();
  for (int n = 0; n < 8; ++n) {
    for (int i = 0; i < count; ++i)
      registered[i].function(registered[i].context, n);
    total = total * 31 + use_devices(n);
    for (struct device *d = devices; d; d = d->next) {
      d->methods->write(d, n, 0x12345678ll * n);
      total = total * 31 + d->methods->read(d, n) + d->methods->name[0];
    }
    total = total * 31 + sorted(n);
    callback handler = find_handler(n);
    if (handler)
      handler(&total, n);
  }
  return total * 31 + events();
}

#else
static int seen[2];
static void count_events(void *context, int event) {
  ((int *)context)[0] += event;
}
static void mix_events(void *context, int event) {
  int *mixed = context;
  *mixed = *mixed * 7 + event;
}
static const callback handlers[3] = {count_events, 0, mix_events};

static int read_plain(struct device *d, int i) { return d->state[i & 3]; }
static int read_sum(struct device *d, int i) {
  return d->state[i & 3] + d->state[(i + 1) & 3];
}
static void write_plain(struct device *d, int i, long long value) {
  d->state[i & 3] = (int)value + (int)(value >> 32);
}
static const struct methods plain = {read_plain, write_plain, "plain"};
static const struct methods sum = {read_sum, write_plain, "sum"};
static struct device own[2] = {{&plain, {5, 6, 7, 8}, 0},
                               {&sum, {9, 10, 11, 12}, 0}};
static int (*less)(const void *, const void *);
static int ascending(const void *a, const void *b) {
  return *(const int *)a - *(const int *)b;
}
static int descending(const void *a, const void *b) { return -ascending(a, b); }

void EXPORT(start)(void) {
  register_callback(count_events, &seen[0]);
  register_callback(mix_events, &seen[1]);
  add_device(&own[0]);
  add_device(&own[1]);
  less = ascending;
}
int EXPORT(use_devices)(int n) {
  struct device *d = get_device(n);
  d->methods->write(d, n + 1, (long long)n << 33 | 0x4567);
  return d->methods->read(d, n) + d->methods->name[1];
}
int EXPORT(sorted)(int n) {
  int values[5] = {3, n, 7 - n, -2, 4};
  sort(values, 5, less);
  less = less == ascending ? descending : ascending;
  return values[0] * 100 + values[n % 5];
}
int EXPORT(events)(void) { return seen[0] * 1000 + seen[1]; }
callback EXPORT(find_handler)(int which) { return handlers[which % 3]; }
#endif
