// The kernel functions that the seed module calls, as their kernel declares
// them.
struct k_spinlock {
  int depth;
};
typedef struct {
  int key;
} k_spinlock_key_t;
struct k_thread;
typedef struct {
  struct k_thread *first;
} _wait_q_t;
struct k_mutex {
  _wait_q_t wait_q;
  struct k_thread *owner;
  unsigned int lock_count;
};

k_spinlock_key_t k_spin_lock(struct k_spinlock *lock) {
  return (k_spinlock_key_t){lock->depth++};
}
void k_spin_unlock(struct k_spinlock *lock, k_spinlock_key_t key) {
  lock->depth = key.key;
}
struct k_thread *gale_w_current(void) { return 0; }
struct k_thread *z_unpend_first_thread(_wait_q_t *wait_q) {
  return wait_q->first;
}
void arch_thread_return_value_set(struct k_thread *thread, unsigned int value) {
}
void z_ready_thread(struct k_thread *thread) {}
int z_reschedule(struct k_spinlock *lock, k_spinlock_key_t key) {
  return lock->depth;
}
int z_impl_k_mutex_unlock(struct k_mutex *mutex);
int unlock(struct k_mutex *mutex) { return z_impl_k_mutex_unlock(mutex); }
