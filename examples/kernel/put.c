//===- put.c - putting a message into a queue --------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// See kernel.h.
//
//===----------------------------------------------------------------------===//

#include "kernel.h"

int32_t queue_put(struct message_queue *queue, struct message *message,
                  uint32_t wait) {
  uint32_t key = kernel_lock();
  struct thread *receiver = kernel_wake_first(&queue->receivers, 0);
  if (receiver) {
    *receiver->message = *message;
    kernel_reschedule(key);
    return 0;
  }
  if (queue->count < queue->capacity) {
    uint32_t last = queue->first + queue->count;
    if (last >= queue->capacity)
      last -= queue->capacity;
    queue->buffer[last] = *message;
    ++queue->count;
    kernel_unlock(key);
    return 0;
  }
  if (!wait) {
    kernel_unlock(key);
    return KERNEL_AGAIN;
  }
  kernel_current()->message = message;
  return kernel_wait(&queue->senders, key);
}
