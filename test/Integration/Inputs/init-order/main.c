// What the module's start function saw, and what it left.
#include <stdio.h>

int seen(void), stored(void);

int main(void) {
  printf("%x %d\n", seen(), stored());
  return 0;
}
