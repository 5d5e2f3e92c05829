// The simplest allocator that C for WebAssembly has.
extern char __heap_base[], __heap_end[];
static char *next = __heap_base;

void *allocate(unsigned size) {
  if (size > (unsigned)(__heap_end - next))
    return 0;
  char *result = next;
  next += size;
  return result;
}

int grow(int pages) { return __builtin_wasm_memory_grow(0, pages); }
