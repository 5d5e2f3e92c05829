// Static data, a stack and a heap.
static unsigned char zeros[200];
static unsigned char bytes[100] = {1};
extern unsigned char __heap_base[], __heap_end[];

int fill(int count) {
  int sum = 0;
  for (int i = 0; i < count; ++i)
    zeros[i] = i;
  for (int i = 0; i < count; ++i)
    sum += zeros[i];
  return sum + bytes[count - 1];
}

// 64 bytes of stack for each call.
__attribute__((noinline)) int touch(int depth) {
  volatile char frame[64];
  frame[0] = depth;
  return depth > 1 ? touch(depth - 1) + frame[0] : frame[0];
}

int heap_size(void) { return __heap_end - __heap_base; }

int heap_end(int before) {
  *(volatile unsigned char *)(__heap_end - before) = 7;
  return *(volatile unsigned char *)(__heap_end - before);
}
