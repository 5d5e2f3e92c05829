#include <kernel.h>
#include <stdio.h>

int start(void);
int kernel_version(void);

int main(void) {
  struct k_mutex mutex = {(struct k_thread *)&mutex, 2};
  for (int i = 0; i < 3; ++i)
    printf("%d, owner %d\n", z_impl_k_mutex_unlock(&mutex), mutex.owner != NULL);
  printf("%d %d\n", start(), kernel_version());
}
