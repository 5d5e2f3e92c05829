// Calls the module, which calls back: `leaf` unwinds all frames with the C
// compiler's own unwinder, as an exception or a fault handler would.
#include <unwind.h>

int saves(int, int, long long), objects(int), varies(int);
int with_known_registers(int (*)(int), int);
void leaf(long long, long long, int), reset(void);

static void call_host(int operation, const void *argument) {
  register int r0 __asm__("r0") = operation;
  register const void *r1 __asm__("r1") = argument;
  __asm__ volatile("bkpt #0xab" : "+r"(r0) : "r"(r1) : "memory");
}

static void print(const char *text) { call_host(4, text); }

void abort(void) {
  print("abort\n");
  call_host(0x18, (const void *)0x20023);
  for (;;)
    ;
}

static const char *get_name(_Unwind_Ptr start) {
  static const struct {
    const void *function;
    const char *name;
  } functions[] = {
      {(const void *)leaf, "leaf"},       {(const void *)saves, "saves"}, {(const void *)objects, "objects"},
      {(const void *)varies, "varies"},   {(const void *)reset, "reset"},
      {(const void *)with_known_registers, "with_known_registers"},
  };
  for (unsigned i = 0; i < sizeof functions / sizeof *functions; ++i)
    if (((_Unwind_Ptr)functions[i].function & ~1u) == (start & ~1u))
      return functions[i].name;
  return "?";
}

/// Prints a frame; in `with_known_registers`, r4 to r11 are 104 to 111.
static _Unwind_Reason_Code visit(struct _Unwind_Context *context, void *argument) {
  const char *name = get_name(_Unwind_GetRegionStart(context));
  print(" ");
  print(name);
  (void)argument;
  if (_Unwind_GetRegionStart(context) != ((_Unwind_Ptr)with_known_registers & ~1u))
    return _URC_NO_REASON;
  for (int i = 4; i < 12; ++i)
    if (_Unwind_GetGR(context, i) != 100u + i)
      print(" with a wrong register");
  return _URC_NO_REASON;
}

void leaf(long long a, long long b, int c) {
  _Unwind_Backtrace(visit, 0);
  print(a + b + c == 0 ? "\n\n" : "\n");
}

void fill(char *text, int n) {
  for (int i = 0; i < n; ++i)
    text[i] = i + 1;
}

__asm__(".text\n"
        ".thumb\n"
        ".syntax unified\n"
        ".type with_known_registers, %function\n"
        ".thumb_func\n"
        ".globl with_known_registers\n"
        "with_known_registers:\n"
        ".fnstart\n"
        "push {r4-r11, lr}\n"
        ".save {r4-r11, lr}\n"
        "sub sp, #4\n"
        ".pad #4\n"
        "mov r2, r0\n"
        "mov r0, r1\n"
        "movs r4, #104\n"
        "movs r5, #105\n"
        "movs r6, #106\n"
        "movs r7, #107\n"
        "mov.w r8, #108\n"
        "mov.w r9, #109\n"
        "mov.w r10, #110\n"
        "mov.w r11, #111\n"
        "blx r2\n"
        "add sp, #4\n"
        "pop {r4-r11, pc}\n"
        ".fnend\n");

static int call_saves(int n) { return saves(n, n + 1, n * 1000ll); }

void reset(void) {
  int sum = with_known_registers(call_saves, 3);
  sum += with_known_registers(objects, 7);
  sum += with_known_registers(varies, 21);
  print(sum == 3 + 4 + 3000 + 7 + 21 ? "right\n" : "wrong\n");
  call_host(0x18, (const void *)0x20026);
  for (;;)
    ;
}

extern char stack_end[];
__attribute__((used, section(".isr_vector"))) const void *const table[2] = {stack_end, (const void *)reset};
