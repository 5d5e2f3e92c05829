# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Finding the differences between the two sides."""

from warm_exec import emulator, values

from . import core, reference


def _same(call, answer, outcome):
    if "trap" in answer:
        return outcome.trap in reference.TRAPS.get(answer["trap"], {answer["trap"]})
    if outcome.status != emulator.RETURNED:
        return False
    expected = [int(b) for b in answer["results"]]
    return all(map(core.same_value, call.results, expected, outcome.values))


def _describe(call, answer, outcome):
    expected = f"trap: {answer['trap']}" if "trap" in answer else ""
    if not expected:
        bits = [int(b) for b in answer["results"]]
        expected = values.format_results(call.results, bits)
    actual = outcome.describe()
    if outcome.status == emulator.RETURNED:
        actual = values.format_results(call.results, outcome.values)
    return f"expected {expected}, got {actual}"


def _compare_calls(case, answer, outcomes):
    for (name, call), said, outcome in zip(case.calls, answer["answers"], outcomes):
        if not _same(call, said, outcome):
            arguments = ", ".join(map(values.format_value, call.params, call.arguments))
            yield f"{name}({arguments}): {_describe(call, said, outcome)}"


def _compare_logs(case, answer, actual):
    expected = [line for a in answer["answers"] for line in a["log"]]
    for i, pair in enumerate(zip(expected, actual)):
        if pair[0] != pair[1]:
            said, got = (_name_import(case, line) for line in pair)
            yield f"imported call {i}: expected {said}, got {got}"
            return
    if len(expected) != len(actual):
        yield f"imported calls: expected {len(expected)}, got {len(actual)}"


def _name_import(case, line):
    number, _, rest = line.partition(" ")
    return f"{case.module.imports[int(number)].import_name[1]} {rest}".rstrip()


def _compare_storage(case, answer, reads):
    for name, bits, outcome in zip(case.globals, answer["globals"], reads):
        kind = case.module.exports[name].type
        if outcome.status == emulator.ABSENT:
            continue  # Nothing in the module uses the variable.
        if not core.same_value(kind, int(bits), outcome.values[0]):
            got = values.format_value(kind, outcome.values[0])
            yield f"global {name}: expected {values.format_value(kind, int(bits))}, got {got}"
    if not case.memory:
        return
    outcome, expected = reads[-1], answer["memory"]
    if outcome.status != emulator.RETURNED:
        yield f"memory: {outcome.describe()}"
    elif "sum" in expected:
        if outcome.values[0] != expected["sum"]:
            yield "memory: another checksum"
    else:
        yield from _compare_bytes(bytes.fromhex(expected["text"]), outcome.values)


def _compare_bytes(expected, words):
    actual = b"".join(w.to_bytes(4, "little") for w in words)
    if actual != expected:
        at = next(i for i, pair in enumerate(zip(expected, actual)) if pair[0] != pair[1])
        yield f"memory: at {at} expected {expected[at]}, got {actual[at]}"


def differences(case, answer, said):
    """Lines that say what differs; `said` is the case's part of core.ask."""
    outcomes, reads, log = said
    yield from _compare_calls(case, answer, outcomes)
    yield from _compare_logs(case, answer, log)
    yield from _compare_storage(case, answer, reads)
