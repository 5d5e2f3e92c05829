#include <kernel.h>
#include <limits_of_board.h>
#include <stdlib.h>
#include <string.h>

#if !defined(KERNEL) || !__ZEPHYR__ || !CONFIG_WARM
#error "not compiled as Zephyr's files are"
#endif

int z_impl_k_mutex_unlock(struct k_mutex *mutex) {
  if (mutex->lock_count == 0)
    return -BOARD_ERROR;
  if (--mutex->lock_count == 0)
    mutex->owner = NULL;
  return abs(-(int)mutex->lock_count) + (int)strlen("");
}
