// What C says about volatile objects holds behind WebAssembly, which has no
// such word: order, number and widths of accesses to a device; a private array
// is no device.
// REQUIRES: clang-wasm
// RUN: %native_c %s cortex-m4 link | FileCheck %s
// RUN: %native_c %s cortex-m4 emit-relocs | FileCheck %s
// RUN: %native_c %s cortex-m33 clang | FileCheck %s
// RUN: %native_c %s cortex-m0 emit-relocs | FileCheck %s
// CHECK: {{[0-9]+}} lines, equal

#define EXPORT(NAME) __attribute__((export_name(#NAME))) NAME

struct device {
  volatile unsigned control;
  volatile unsigned short divisor;
  volatile unsigned char mode, unused;
  volatile unsigned data;
  volatile unsigned status;
};

int start(struct device *device);
int private_sum(int n);
void wait(volatile int *flag);
void notice(int number);

#ifdef HOST
void warm_print(const char *);
void warm_print_hex(unsigned);

static struct device device;

void notice(int number) {
  warm_print("> ");
  warm_print_hex(number);
  warm_print(" ");
  warm_print_hex(device.control);
  warm_print("\n");
}
int run(void) {
  volatile int flag = 1;
  device.status = 3;
  wait(&flag);
  return start(&device) + private_sum(9) + device.divisor + device.mode +
         device.data;
}

#else
/// A call sees what was stored before it.
int EXPORT(start)(struct device *device) {
  device->control = 1;
  notice(1);
  device->control = 1;
  device->divisor = 0x1234;
  device->mode = 7;
  notice(2);
  device->data = device->status + device->status;
  device->control = device->control | 4;
  notice(3);
  return device->unused;
}
int EXPORT(private_sum)(int n) {
  int squares[10], sum = 0;
  for (int i = 0; i < 10; ++i)
    squares[i] = i * n;
  for (int i = 0; i < 10; ++i)
    sum += squares[(i * 7) % 10] ^ i;
  return sum;
}
void EXPORT(wait)(volatile int *flag) {
  while (!*flag)
    ;
}
#endif
