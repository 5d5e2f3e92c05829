#include <stdio.h>

int scaled_root(int number);

// Makes the image one that passes floats in its own registers, where it has any.
__attribute__((noinline)) static float half(float number) {
  return number / 2;
}

int main(void) {
#if __ARM_FP
  *(volatile unsigned *)0xe000ed88 |= 0xf << 20; // CPACR: use the unit.
#endif
  printf("%d\n", scaled_root((int)half(4.0f)));
}
