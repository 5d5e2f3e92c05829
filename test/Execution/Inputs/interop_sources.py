# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The module and the C that call each other with many signatures.

Number i of the signatures has

  wasm_<i>   exported by the module: results made of its parameters
  c_<i>      the same in C, imported by the module
  from_c_<i> C: calls wasm_<i>, compares with what c_<i>_body gives
  from_wasm_<i> exported: calls c_<i>, compares with what $wasm_<i> gives; all
             arguments live across the call

All values are bit patterns: floats are reinterpreted, never computed with.
"""

import itertools
import random

KINDS = ["i32", "i64", "f32", "f64"]
_C = {"i32": "uint32_t", "i64": "uint64_t", "f32": "float", "f64": "double"}
_TO_I64 = {
    "i32": "(i64.extend_i32_u {})",
    "i64": "{}",
    "f32": "(i64.extend_i32_u (i32.reinterpret_f32 {}))",
    "f64": "(i64.reinterpret_f64 {})",
}
_FROM_I64 = {
    "i32": "(i32.wrap_i64 {})",
    "i64": "{}",
    "f32": "(f32.reinterpret_i32 (i32.wrap_i64 {}))",
    "f64": "(f64.reinterpret_i64 {})",
}
_FACTOR = 0x9E3779B97F4A7C15


def signatures(count, seed):
    """All lists of up to three parameters, with results in turn; then `count`
    random ones of four to twelve parameters."""
    rng = random.Random(seed)
    results = [[], *[[k] for k in KINDS], ["i32", "i64"], ["f32", "i32", "f64"]]
    results += [["i64", "f32"], ["i32", "i32"], ["f64", "f64", "i32", "i64", "f32"]]
    turn = itertools.cycle(results)
    small = itertools.chain(*(itertools.product(KINDS, repeat=n) for n in range(4)))
    chosen = [(list(params), next(turn)) for params in small]
    for _ in range(count):
        chosen.append((rng.choices(KINDS, k=rng.randrange(4, 13)), next(turn)))
    return chosen


def _type_identifier(params, results):
    """What the C header of a module calls the type of a reference."""
    return "_".join(["warm_type", *params, "to", *results])


def _wat_type(params, results):
    return f"(param {' '.join(params)}) (result {' '.join(results)})"


def _wat_hash(kinds, first=0):
    """The parameters' hash, into local $h."""
    lines = []
    for i, kind in enumerate(kinds):
        bits = _TO_I64[kind].format(f"(local.get {first + i})")
        lines.append(f"(local.set $h (i64.add (i64.rotl (i64.mul (local.get $h) "
                     f"(i64.const {_FACTOR})) (i64.const 7)) {bits}))")  # fmt: skip
    return lines


def _wat_results(kinds):
    lines = []
    for j, kind in enumerate(kinds):
        bits = f"(i64.rotl (i64.add (local.get $h) (i64.const {j})) (i64.const {11 * j + 1}))"
        lines.append(_FROM_I64[kind].format(bits))
    return lines


def _wat_argument(j, kind):
    bits = f"(i64.rotl (i64.mul (local.get $seed) (i64.const {_FACTOR})) (i64.const {5 * j + 3}))"
    return _FROM_I64[kind].format(bits)


def _wat_function(i, params, results):
    lines = [f'(func $wasm_{i} (export "wasm_{i}") (type $t{i}) (local $h i64)']
    lines += [*_wat_hash(params), *_wat_results(results), ")"]
    # Arguments are locals behind $seed, $wrong and $h, results behind them.
    kinds = params + results
    lines.append(f'(func (export "from_wasm_{i}") (param $seed i64) (result i32)')
    lines.append(f"(local $wrong i32) (local $h i64) (local {' '.join(kinds)})")
    lines += [f"(local.set {3 + j} {_wat_argument(j, k)})" for j, k in enumerate(params)]
    arguments = " ".join(f"(local.get {3 + j})" for j in range(len(params)))
    lines.append(f"(call $c_{i} {arguments})")
    places = [3 + len(params) + j for j in range(len(results))]
    lines += [f"(local.set {place})" for place in reversed(places)]
    # The results this side gives for the arguments, which have to live till now.
    lines.append(f"(call $wasm_{i} {arguments})")
    for place, kind in zip(reversed(places), reversed(results)):
        lines += ["(local.set $h", _TO_I64[kind].format(""), ")"]
        mine = _TO_I64[kind].format(f"(local.get {place})")
        lines.append(f"(local.set $wrong (i32.or (local.get $wrong) (i64.ne (local.get $h) {mine})))")
    return [*lines, "(local.get $wrong))"]


def _wat_indirect(i, params, results):
    """Calls the reference it is given with the parameters behind it."""
    lines = [f'(func (export "indirect_{i}") (param funcref {" ".join(params)})']
    lines.append(f"(result {' '.join(results)})")
    lines.append("(table.set 0 (i32.const 0) (local.get 0))")
    arguments = " ".join(f"(local.get {1 + j})" for j in range(len(params)))
    lines.append(f"(call_indirect (type $t{i}) {arguments} (i32.const 0)))")
    lines.append(f'(func (export "get_{i}") (result funcref) (ref.func $wasm_{i}))')
    return lines


def module_text(chosen):
    lines = ["(module"]
    for i, (params, results) in enumerate(chosen):
        lines.append(f"(type $t{i} (func {_wat_type(params, results)}))")
    for i in range(len(chosen)):
        lines.append(f'(import "c" "c_{i}" (func $c_{i} (type $t{i})))')
    lines.append("(table 1 funcref)")
    for i, (params, results) in enumerate(chosen):
        lines += _wat_function(i, params, results)
        lines += _wat_indirect(i, params, results)
    return "\n".join([*lines, ")"]) + "\n"


def types_text(chosen):
    """A module that has a function of each type, and none of them to call: its
    header has the types alone."""
    lines = ['(module (table (export "table") 1 funcref) (elem declare func']
    lines += [f"${i}" for i in range(len(chosen))] + [")"]
    for i, (params, results) in enumerate(chosen):
        lines.append(f"(func ${i} {_wat_type(params, results)} unreachable)")
    return "\n".join([*lines, ")"]) + "\n"


class _CSignature:
    """The C text of one signature."""

    def __init__(self, i, params, results):
        self.i, self.params, self.results = i, params, results
        self.result = "void" if not results else _C[results[0]]
        if len(results) > 1:
            self.result = f"struct results_{i}"
        names = [f"{_C[k]} a{j}" for j, k in enumerate(params)]
        self.declared = ", ".join(names) or "void"

    def prototypes(self):
        i = self.i
        members = " ".join(f"{_C[k]} r{j};" for j, k in enumerate(self.results))
        lines = [f"struct results_{i} {{ {members} }};"] if len(self.results) > 1 else []
        for name in [f"wasm_{i}", f"checked_wasm_{i}", f"c_{i}", f"c_{i}_body"]:
            lines.append(f"{self.result} {name}({self.declared});")
        with_reference = ", ".join(["const void *ref", *self.declared.split(", ")])
        with_reference = with_reference.replace(", void", "")
        lines.append(f"{self.result} indirect_{i}({with_reference});")
        lines.append(f"const struct warm_function *get_{i}(void);")
        return [*lines, f"uint32_t from_wasm_{i}(uint64_t seed);"]

    def body(self, other):
        """c_<i>_body; it calls the module again before it returns."""
        lines = [f"{self.result} c_{self.i}_body({self.declared}) {{", "  uint64_t h = 0;"]
        for j, kind in enumerate(self.params):
            lines.append(f"  h = rotl(h * FACTOR, 7) + {kind}_bits(a{j});")
        lines.append(f"  if (depth < 2) {{ ++depth; from_c_{other}(h); --depth; }}")
        values = [
            f"{kind}_value(rotl(h + {j}, {11 * j + 1}))" for j, kind in enumerate(self.results)
        ]
        if len(values) == 1:
            lines.append(f"  return {values[0]};")
        elif values:
            lines.append(f"  return ({self.result}){{ {', '.join(values)} }};")
        return [*lines, "}"]

    def _compare(self, what):
        """Counts one error if `x` and `y` differ."""
        pairs = [("x", "y", k) for k in self.results]
        if len(self.results) > 1:
            pairs = [(f"x.r{j}", f"y.r{j}", k) for j, k in enumerate(self.results)]
        tests = [f"{k}_bits({x}) != {k}_bits({y})" for x, y, k in pairs]
        return f'  if ({" || ".join(tests) or "0"}) report("{what}", {self.i});'

    def _call(self, name, function, arguments):
        if not self.results:
            return f"  {function}({arguments});"
        return f"  {self.result} {name} = {function}({arguments});"

    def from_c(self):
        lines = [f"static void from_c_{self.i}(uint64_t seed) {{"]
        lines.append("  uint32_t deep = depth;\n  (void)seed;")
        for j, kind in enumerate(self.params):
            bits = f"rotl(seed * FACTOR, {5 * j + 3})"
            lines.append(f"  volatile {_C[kind]} a{j} = {kind}_value({bits});")
        arguments = ", ".join(f"a{j}" for j in range(len(self.params)))
        lines.append("  depth = 9;")
        lines.append(self._call("y", f"c_{self.i}_body", arguments))
        lines.append("  depth = deep;")
        lines.append("  {")
        lines.append(self._call("x", f"checked_wasm_{self.i}", arguments))
        lines += [self._compare("wasm"), "  }\n  if (depth != 0) return;\n  {"]
        # Through the reference the module gives.
        pointer = f"(({self.result} (*)({self.declared}))get_{self.i}()->code)"
        lines += [self._call("x", pointer, arguments), self._compare("get")]
        identifier = _type_identifier(self.params, self.results)
        lines.append(f"  if (get_{self.i}()->type != &{identifier})")
        lines.append(f'    report("type", {self.i});\n  }}\n  {{')
        # A reference of C's, called by the module.
        lines.append("  static const struct warm_function d = {")
        lines.append(f"      (void (*)(void))c_{self.i}, &{identifier}}};")
        with_reference = ", ".join(["&d", arguments]) if arguments else "&d"
        lines.append("  depth = 9;")
        lines.append(self._call("x", f"indirect_{self.i}", with_reference))
        lines += ["  depth = deep;", self._compare("indirect"), "  }", "}"]
        return lines

    def stubs(self):
        # How many of r0 and r1 hold a result; the rest is overwritten.
        words = 0
        if len(self.results) == 1:
            words = 2 if self.results[0].endswith("64") else 1
        return [f"  stub_of_c c_{self.i}, {words}", f"  stub_of_wasm wasm_{self.i}"]


def c_text(chosen):
    functions = [_CSignature(i, params, results) for i, (params, results) in enumerate(chosen)]
    lines = ['#include "interop.h"', f"#define FACTOR {_FACTOR:#x}ull"]
    for function in functions:
        lines += function.prototypes()
        lines.append(f"static void from_c_{function.i}(uint64_t seed);")
    for function in functions:
        lines += function.body((function.i * 7 + 5) % len(functions))
        lines += function.from_c()
    lines.append("uint32_t run(uint64_t seed) {")
    for i in range(len(functions)):
        lines.append(f"  from_c_{i}(seed + {i});")
        lines.append(f'  if (from_wasm_{i}(seed * {i + 3})) report("c", {i});')
    lines += ["  check_stubs();", "  return errors;", "}"]
    return "\n".join(lines) + "\n"


def stubs_text(chosen):
    lines = ['#include "interop_stubs.S"']
    for i, (params, results) in enumerate(chosen):
        lines += _CSignature(i, params, results).stubs()
    return "\n".join(lines) + "\n"
