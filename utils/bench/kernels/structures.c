//===- structures.c - lists, trees, rings, tables -===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include <stdint.h>

struct node {
  struct node *next, *previous;
  int key;
};
struct list {
  struct node *head, *tail;
  uint32_t size;
};
void list_init(struct list *list) {
  list->head = list->tail = 0;
  list->size = 0;
}
void list_append(struct list *list, struct node *node) {
  node->next = 0;
  node->previous = list->tail;
  if (list->tail)
    list->tail->next = node;
  else
    list->head = node;
  list->tail = node;
  ++list->size;
}
void list_remove(struct list *list, struct node *node) {
  if (node->previous)
    node->previous->next = node->next;
  else
    list->head = node->next;
  if (node->next)
    node->next->previous = node->previous;
  else
    list->tail = node->previous;
  --list->size;
}
struct node *list_take(struct list *list) {
  struct node *node = list->head;
  if (node)
    list_remove(list, node);
  return node;
}
void list_insert_sorted(struct list *list, struct node *node) {
  struct node *at = list->head;
  while (at && at->key <= node->key)
    at = at->next;
  if (!at) {
    list_append(list, node);
    return;
  }
  node->next = at;
  node->previous = at->previous;
  if (at->previous)
    at->previous->next = node;
  else
    list->head = node;
  at->previous = node;
  ++list->size;
}
struct node *list_find(const struct list *list, int key) {
  for (struct node *node = list->head; node; node = node->next)
    if (node->key == key)
      return node;
  return 0;
}
struct node *list_reverse(struct node *node) {
  struct node *reversed = 0;
  while (node) {
    struct node *next = node->next;
    node->next = reversed;
    reversed = node;
    node = next;
  }
  return reversed;
}
int list_sum(const struct node *node) {
  int sum = 0;
  for (; node; node = node->next)
    sum += node->key;
  return sum;
}
int list_has_cycle(const struct node *node) {
  const struct node *fast = node;
  while (fast && fast->next) {
    node = node->next;
    fast = fast->next->next;
    if (node == fast)
      return 1;
  }
  return 0;
}
struct tree {
  struct tree *left, *right;
  int key, height;
};
struct tree *tree_find(struct tree *tree, int key) {
  while (tree && tree->key != key)
    tree = key < tree->key ? tree->left : tree->right;
  return tree;
}
void tree_insert(struct tree **at, struct tree *node) {
  while (*at)
    at = node->key < (*at)->key ? &(*at)->left : &(*at)->right;
  node->left = node->right = 0;
  *at = node;
}
int tree_depth(const struct tree *tree) {
  if (!tree)
    return 0;
  int left = tree_depth(tree->left), right = tree_depth(tree->right);
  return 1 + (left > right ? left : right);
}
int tree_sum(const struct tree *tree) {
  return tree ? tree->key + tree_sum(tree->left) + tree_sum(tree->right) : 0;
}
static int height_of(const struct tree *tree) {
  return tree ? tree->height : 0;
}
struct tree *rotate_right(struct tree *tree) {
  struct tree *left = tree->left;
  tree->left = left->right;
  left->right = tree;
  int a = height_of(tree->left), b = height_of(tree->right);
  tree->height = 1 + (a > b ? a : b);
  a = height_of(left->left), b = height_of(left->right);
  left->height = 1 + (a > b ? a : b);
  return left;
}
struct ring {
  uint8_t *data;
  uint32_t mask;
  volatile uint32_t head, tail;
};
int ring_put(struct ring *ring, uint8_t byte) {
  uint32_t head = ring->head;
  if (head - ring->tail > ring->mask)
    return 0;
  ring->data[head & ring->mask] = byte;
  ring->head = head + 1;
  return 1;
}
int ring_get(struct ring *ring) {
  uint32_t tail = ring->tail;
  if (tail == ring->head)
    return -1;
  int byte = ring->data[tail & ring->mask];
  ring->tail = tail + 1;
  return byte;
}
uint32_t ring_size(const struct ring *ring) { return ring->head - ring->tail; }
uint32_t ring_write(struct ring *ring, const uint8_t *data, uint32_t size) {
  uint32_t written = 0;
  while (written < size && ring_put(ring, data[written]))
    ++written;
  return written;
}
struct entry {
  uint32_t key, value;
};
struct table {
  struct entry *entries;
  uint32_t mask, used;
};
struct entry *table_find(struct table *table, uint32_t key) {
  uint32_t at = key * 0x9e3779b1u;
  for (;; ++at) {
    struct entry *entry = &table->entries[at & table->mask];
    if (entry->key == key || !entry->key)
      return entry;
  }
}
int table_put(struct table *table, uint32_t key, uint32_t value) {
  struct entry *entry = table_find(table, key);
  if (!entry->key) {
    if (table->used >= table->mask)
      return -1;
    ++table->used;
    entry->key = key;
  }
  entry->value = value;
  return 0;
}
struct heap {
  uint32_t *items;
  uint32_t size, capacity;
};
int heap_push(struct heap *heap, uint32_t item) {
  if (heap->size == heap->capacity)
    return -1;
  uint32_t at = heap->size++;
  while (at) {
    uint32_t parent = (at - 1) / 2;
    if (heap->items[parent] <= item)
      break;
    heap->items[at] = heap->items[parent];
    at = parent;
  }
  heap->items[at] = item;
  return 0;
}
uint32_t heap_pop(struct heap *heap) {
  uint32_t least = heap->items[0], last = heap->items[--heap->size], at = 0;
  for (uint32_t child; (child = 2 * at + 1) < heap->size; at = child) {
    if (child + 1 < heap->size && heap->items[child + 1] < heap->items[child])
      ++child;
    if (last <= heap->items[child])
      break;
    heap->items[at] = heap->items[child];
  }
  heap->items[at] = last;
  return least;
}
struct pool {
  void *free;
  uint8_t *next, *end;
  uint32_t size;
};
void *pool_take(struct pool *pool) {
  void *block = pool->free;
  if (block) {
    pool->free = *(void **)block;
    return block;
  }
  if (pool->next + pool->size > pool->end)
    return 0;
  block = pool->next;
  pool->next += pool->size;
  return block;
}
void pool_give(struct pool *pool, void *block) {
  *(void **)block = pool->free;
  pool->free = block;
}
uint32_t union_find(uint32_t *parents, uint32_t x) {
  while (parents[x] != x)
    x = parents[x] = parents[parents[x]];
  return x;
}
int depth_first(const uint8_t *graph, int n, int from, uint8_t *seen) {
  int count = 1;
  seen[from] = 1;
  for (int to = 0; to < n; ++to)
    if (graph[from * n + to] && !seen[to])
      count += depth_first(graph, n, to, seen);
  return count;
}
int breadth_first(const uint8_t *graph, int n, int from, int *queue, int *far) {
  int head = 0, tail = 0;
  for (int i = 0; i < n; ++i)
    far[i] = -1;
  far[from] = 0;
  queue[tail++] = from;
  while (head < tail) {
    int at = queue[head++];
    for (int to = 0; to < n; ++to)
      if (graph[at * n + to] && far[to] < 0) {
        far[to] = far[at] + 1;
        queue[tail++] = to;
      }
  }
  return tail;
}
