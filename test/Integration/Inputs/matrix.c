// A module with everything that a linker sees: variables, constants, a table of
// functions in data, a weak function, an import, a function for RAM, pointers
// that are null or not. With -DHOST,
// what it imports and who calls it. -DPART=2 is what -DPART=1 takes from an archive.
#define EXPORT(NAME) __attribute__((export_name(#NAME))) NAME

int host(int x);
int step(int n);
int fast(int n);
int twice(int n);
int present(const void *pointer);

#ifdef HOST
static int calls;
int host(int x) { return x * 3 + ++calls; }
int run(void) {
  unsigned hash = 0;
  for (int i = 0; i < 40; ++i)
    hash = hash * 31 + step(i) + fast(i * 7);
  return hash;
}
#endif

#if !defined(HOST) && (!defined(PART) || PART == 2)
static int doubled;
int twice(int n) { return 2 * n + ++doubled; }
/// Where a pointer is kept on the stack, nobody knows that it is none.
int present(const void *pointer) {
  const void *volatile kept = pointer;
  return kept != 0;
}
#endif

#if !defined(HOST) && (!defined(PART) || PART == 1)
static int counter = 5;
static int history[16];
static const short primes[8] = {2, 3, 5, 7, 11, 13, 17, 19};
static int negate(int n) { return -n; }
static int (*const operations[2])(int) = {twice, negate};
static const char *const words[2] = {"flash", "ram"};

__attribute__((weak)) int bias(void) { return 7; }

int EXPORT(step)(int n) {
  history[n & 15] += primes[n & 7] + bias();
  counter += operations[n & 1](history[(n + 3) & 15]);
  int *own[4] = {&counter, &history[n & 15], 0, &counter};
  int found = present(own[n & 3]) + present(words) + present(primes);
  return counter + host(history[n & 15]) + words[n & 1][n % 3] + found;
}
int EXPORT(fast)(int n) {
  history[n & 15] ^= n;
  return history[(n >> 1) & 15] + counter;
}
#endif
