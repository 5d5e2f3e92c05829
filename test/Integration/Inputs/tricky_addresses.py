# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Linked modules without relocations, whose constants do not say what they are:
numbers that are also addresses of statics, in code and in data.

Each program below is linked with the stack before the data and behind them, with
and without binaryen's optimizations; warmc judges its constants for machine
addresses; what it computes is compared with what gcc makes of the same C. It is
`exact` if the values are equal and nothing was said, `said` if warmc warned of a
constant, whatever came of it, and a `silent guess` if values differ and nothing
was said. Prints what is wrong, then the counts.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

_HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(_HERE.parent.parent / "Execution" / "Inputs"))

import native_c
from warm_exec import boards, emulator, program, toolchain

_FORMS = ["link", "no-stack-first", "wasm-opt"]

_PROGRAM = """
#define EXPORT(NAME) __attribute__((export_name(#NAME))) NAME
int test(unsigned x);
int number(unsigned n);
int pointer(const int *p);
#ifdef HOST
int number(unsigned n) { return n * 3 + 1; }
int pointer(const int *p) { return p[0] * 5 + p[1]; }
int run(void) {
  static const unsigned values[] = {0, 1, 2, 3, 4, 7, 1023, 1024, 1025, 65535,
    65536, 65537, 65540, 131072, 0x7fffffff, 0x80000000u, ~0u};
  int total = 0;
  for (unsigned i = 0; i < sizeof values / sizeof *values; ++i)
    total = total * 31 + test(values[i]);
  return total;
}
#else
static int first[4] = {1, 2, 3, 4};
static int second[8] = {5, 6, 7, 8, 9};
static volatile int sink;
%s
#endif
"""

# `N` is a number, and the address of `first`.
_CASES = {
    "argument that is a number": "int EXPORT(test)(unsigned x) { first[x & 3]++; return number(N) + number(x); }",
    "argument that is an address": "int EXPORT(test)(unsigned x) { first[x & 3]++; return pointer(first) + pointer(second + (x & 3)); }",
    "number that is returned": "int EXPORT(test)(unsigned x) { first[x & 3]++; return x & 1 ? N : first[0]; }",
    "number in data": "static unsigned sizes[4] = {1, N, 3, N + 8}; int EXPORT(test)(unsigned x) { sizes[x & 3] ^= first[x & 3]; return sizes[(x + 1) & 3]; }",
    "address in data": "static int *places[4] = {first, second, first + 2, second + 3}; int EXPORT(test)(unsigned x) { int *p = places[x & 3]; places[x & 3] = places[(x + 1) & 3]; return *p += x; }",
    "number and address in one struct": "static struct { unsigned size; int *base; } config[2] = {{N, first}, {N + 4, second}}; int EXPORT(test)(unsigned x) { config[x & 1].size += x; return config[x & 1].size + config[~x & 1].base[x & 3]; }",
    "arithmetic": "int EXPORT(test)(unsigned x) { first[x & 3] += x; return x * N + (x & N) + (x | N) + (x ^ N) + x / N + x % N + first[1]; }",
    "sum": "int EXPORT(test)(unsigned x) { first[x & 3] += x; return (x + N) ^ first[2]; }",
    "difference": "int EXPORT(test)(unsigned x) { first[x & 3] += x; return (x - N) ^ (N - x) ^ first[2]; }",
    "comparison": "int EXPORT(test)(unsigned x) { first[x & 3] += x; return (x < N) + 2 * (x == N) + 4 * ((int)x > N) + first[3]; }",
    "switch": "int EXPORT(test)(unsigned x) { first[x & 3] += x; switch (x) { case N: return first[0]; case N + 1: return first[1]; case N + 4: return 9; case 7: return N; default: return 3; } }",
    "shift": "int EXPORT(test)(unsigned x) { first[x & 3] += x; return (1u << (x & 31)) + (N >> (x & 15)) + (N << (x & 3)); }",
    "index": "int EXPORT(test)(unsigned x) { second[x & 7] += first[x & 3]; return second[(x * 3) & 7] - first[(x >> 2) & 3]; }",
    "index less than 0": "int EXPORT(test)(unsigned x) { int *end = &second[8]; end[-1 - (int)(x & 7)] += x; return *(end - 3) + first[x & 3]; }",
    "pointer that walks": "int EXPORT(test)(unsigned x) { int sum = 0; for (int *p = first; p != first + 4; ++p) sum += *p ^= x; for (int *p = second + 8; p-- != second;) sum = sum * 3 + *p; return sum; }",
    "pointers compared": "int EXPORT(test)(unsigned x) { int *p = x & 1 ? first + (x & 3) : second + (x & 7); sink = *p; return (p >= first && p < first + 4) + 2 * (p == second) + *p; }",
    "pointers subtracted": "int EXPORT(test)(unsigned x) { int *p = &first[x & 3], *q = x & 4 ? p : first; *p += 1; return (int)(p - first) + (int)(q - p) * 7; }",
    "pointer or none": "static int *EXPORT(find)(unsigned x) { return x & 1 ? &first[x & 3] : 0; } int EXPORT(test)(unsigned x) { int *p = find(x); return p ? ++*p : -1; }",
    "pointer kept": "static int *kept = second; int EXPORT(test)(unsigned x) { int old = *kept; kept = x & 2 ? first : second + (x & 3); return old + pointer(kept); }",
    "pointer in a local array": "int EXPORT(test)(unsigned x) { int *volatile list[3] = {first, second, first + 1}; return ++*list[x % 3] + list[0][x & 3]; }",
    "number in a local array": "int EXPORT(test)(unsigned x) { volatile unsigned list[3] = {N, N + 4, 5}; first[x & 3]++; return list[x % 3] + list[0]; }",
    "float with these bits": "int EXPORT(test)(unsigned x) { union { float f; unsigned n; } a = {.n = N}, b = {.n = x & 0x3fffffff}; first[x & 3]++; return (a.f < b.f) + first[0]; }",
    "long long": "int EXPORT(test)(unsigned x) { first[x & 3]++; unsigned long long y = x * 65539ull + N; return (int)(y >> 16) + (int)(y / N) + first[1]; }",
    "copied": "int EXPORT(test)(unsigned x) { __builtin_memcpy(second, first, 16); __builtin_memset(first, (int)x, 8); return second[x & 3] + first[(x + 1) & 3]; }",
    "constant table": "static const int table[8] = {N, 1, N + 4, 3, N, 5, 6, N + 12}; int EXPORT(test)(unsigned x) { first[x & 3] += x; return table[x & 7] + first[0]; }",
    "strings": "static const char *const words[3] = {\"one\", \"three\", \"five\"}; int EXPORT(test)(unsigned x) { first[x & 3]++; return words[x % 3][x & 1] + first[2]; }",
    "struct of arrays": "static struct { short a[6]; long long b[2]; int *c; } s = {{1, 2, 3, 4, 5, 6}, {7, 8}, first + 1}; int EXPORT(test)(unsigned x) { s.a[x % 6] += x; s.b[x & 1] += s.a[x % 5]; *s.c += 1; return (int)s.b[0] + s.a[1] + first[1]; }",
}


def judge(core, form, code, directory):
    """What became of one program, and what to say of it."""
    source, host, native = (directory / name for name in ("m.c", "host.o", "native.o"))
    # The linker puts `first` there.
    number = "1024" if form == "no-stack-first" else "65536"
    source.write_text(re.sub(r"\bN\b", f"{number}u", _PROGRAM % code))
    native_c._gcc(core, source, host, ["-DHOST"])
    native_c._gcc(core, source, native, ["-Wno-attributes"])
    [module] = native_c._modules(source, form, directory)
    output = directory / "ours.o"
    command = toolchain.Compiler(core).command(module, output, ["--native-pointer-abi"])
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True)
    if done.returncode:
        return "refused", done.stderr.strip()
    values = []
    for objects in ([host, native], [host, output]):
        built = program.Program(core, directory)
        built.objects = objects
        built.actions = [program.Call("run", [], ["i32"])]
        [outcome], _ = built.run()
        values.append(outcome.values[0] if outcome.status == emulator.RETURNED else outcome.describe())
    if re.search(r"is taken as (an address|a number)", done.stderr):
        return "said", ""
    if values[0] == values[1]:
        return "exact", ""
    return "silent guess", f"{values[1]}, not {values[0]}"


def main():
    core = boards.CORES["cortex-m4"]
    counts = {"exact": 0, "said": 0, "refused": 0, "silent guess": 0}
    for name, code in _CASES.items():
        for form in _FORMS:
            with tempfile.TemporaryDirectory() as temporary:
                verdict, why = judge(core, form, code, pathlib.Path(temporary))
            counts[verdict] += 1
            if why:
                print(f"{name}, {form}: {verdict}: {why}")
    print(f"{sum(counts.values())} modules: {counts['exact']} exact, {counts['said']} said, "
          f"{counts['refused']} refused, {counts['silent guess']} silent guesses")
    return int(counts["silent guess"] != 0)


if __name__ == "__main__":
    sys.exit(main())
