# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""C for imported functions: what run-in-node.js does."""

from warm_exec import program, values

_C_TYPES = {
    "i32": "uint32_t",
    "f32": "uint32_t",
    "i64": "uint64_t",
    "f64": "uint64_t",
    "funcref": "const void *",
    "externref": "const void *",
}

_HEAD = """\
#include <stdint.h>
void warm_print(const char *);
void warm_print_hex(uint32_t);
uint32_t warm_checksum(const uint32_t *words, uint32_t count) {
  uint32_t sum = 0x811c9dc5u;
  for (uint32_t i = 0; i < count; ++i)
    sum = (sum ^ words[i]) * 0x01000193u;
  return sum;
}
"""


def _stub(case, number, entity):
    name = f"{case.name}_{number}"
    lines = []
    members = " ".join(f"{_C_TYPES[t]} r{i};" for i, t in enumerate(entity.results))
    result = "void"
    if len(entity.results) == 1:
        result = _C_TYPES[entity.results[0]]
    elif entity.results:
        result = f"struct results_{name}"
        lines.append(f"{result} {{ {members} }};")
    params = ", ".join(f"{_C_TYPES[t]} a{i}" for i, t in enumerate(entity.params)) or "void"
    label = case.symbol(entity.import_name[1])
    lines.append(f'{result} stub_{name}({params}) __asm__("{label}");')
    lines.append(f"{result} stub_{name}({params}) {{")
    lines.append(f'  warm_print("> {case.name} {number}");')
    for i, kind in enumerate(entity.params):
        if values.words_of(kind) == 2:
            lines.append(f'  warm_print(" "); warm_print_hex(a{i} >> 32);')
            lines.append(f'  warm_print(":"); warm_print_hex((uint32_t)a{i});')
        else:
            lines.append(f'  warm_print(" "); warm_print_hex((uint32_t)a{i});')
    lines.append('  warm_print("\\n");')
    counter = f"imported_{case.name}"
    lines.append(f"  {counter} = ({counter} + {number} + 1) * 0x9e3779b1u;")
    given = [f"(uint64_t){counter} << 16" if values.words_of(t) == 2 else f"{counter} >> 8"
             for t in entity.results]  # fmt: skip
    if len(given) == 1:
        lines.append(f"  return {given[0]};")
    elif given:
        lines.append(f"  return ({result}){{ {', '.join(given)} }};")
    lines.append("}")
    return lines


def source(cases):
    """The text of a C file for all cases."""
    lines = [_HEAD]
    for case in cases:
        lines.append(f"static uint32_t imported_{case.name};")
        for number, entity in enumerate(case.module.imports):
            lines += _stub(case, number, entity)
    return "\n".join(lines) + "\n"


def read_line(line):
    """What a stub printed, as run-in-node.js words it: number and arguments."""
    _, _, number, *words = line.split()
    bits = []
    for word in words:
        high, _, low = word.rpartition(":")
        bits.append(str(int(high or "0", 16) << 32 | int(low, 16)))
    return " ".join([str(int(number)), *bits])
