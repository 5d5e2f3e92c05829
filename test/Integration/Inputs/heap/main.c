// The image's side: where the heap is, and what the module may do with it.
#include <stdint.h>
#include <stdio.h>

#ifdef VECTORS
#define SIZE 600000
#else
#define SIZE 200000
#endif
enum { size = SIZE, page = 65536 };
#define TEXT_OF(X) #X
#define TEXT(X) TEXT_OF(X)
// Not zero, as RAM is after a reset of the core only.
char heap_start[size] = {1, 2, 3};
__asm__(".globl heap_end\n.set heap_end, heap_start + " TEXT(SIZE));

#ifdef PAGES
int grow(int), pages(void), first_byte(int);

int main(void) {
  uintptr_t first = ((uintptr_t)heap_start + page - 1) / page;
  uintptr_t last = ((uintptr_t)heap_start + size) / page;
  heap_start[first * page - (uintptr_t)heap_start] = 7;
  printf("pages: first %d", pages() == (int)first);
  uintptr_t given = grow(1);
  printf(", aligned %d", given == first);
  printf(", zero %d", first_byte(given) == 0);
  printf(", next %d", pages() == (int)first + 1);
  int rest = (int)(last - first) - 1;
  int tooMuch = grow(rest + 1), all = grow(rest), none = grow(0);
  printf(", end %d", tooMuch == -1 && grow(1) == -1 && grow(-1) == -1);
  printf(", old %d\n", all == (int)first + 1 && none == (int)last);
  return 0;
}
#elif defined(VECTORS)
int sort_many(unsigned, uintptr_t *);

int main(void) {
  uintptr_t place = 0;
  printf("vectors: %d", sort_many(1000, &place));
  int most = 0;
  for (int i = 0; i < 50; ++i)
    most = sort_many(20000, &place);
  printf(" %d", most);
  uintptr_t begin = (uintptr_t)heap_start;
  printf(", within %d", begin <= place && place < begin + size);
  printf(", out of memory %d\n", sort_many(200000, &place));
  return 0;
}
#else
char *allocate(unsigned);
int grow(int);

int main(void) {
  char *first = allocate(8);
  printf("bump: first %d", first == heap_start);
  printf(", zero %d", first[0] == 0 && first[2] == 0);
  char *rest = allocate(size - 8);
  printf(", used up %d", rest == heap_start + 8 && !allocate(1));
  printf(", grow %d\n", grow(1));
  return 0;
}
#endif
