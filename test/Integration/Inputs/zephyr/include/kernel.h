#include <stdint.h>

struct k_thread;
struct k_mutex {
  struct k_thread *owner;
  uint32_t lock_count;
};
int z_impl_k_mutex_unlock(struct k_mutex *mutex);
