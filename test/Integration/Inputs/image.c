/// What an image consists of besides two modules of Warm's.
extern int first_sum(int *), first_next(int), first_fast(int);
extern int second_next(int), second_fast(int);

int host(int x) { return x + 1; }

void *memset(void *to, int byte, unsigned count) {
  unsigned char *bytes = to;
  while (count--)
    *bytes++ = byte;
  return to;
}

int main(void) {
  return first_next(1) + first_fast(2) + second_next(3) + second_fast(4);
}

__attribute__((used)) void reset(void) {
  main();
  for (;;)
    ;
}
__attribute__((section(".vectors"), used)) void *const vectors[2] = {
    (void *)0x20010000, reset};
