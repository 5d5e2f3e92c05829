# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Expected results: what a script's JSON says, compared with bit patterns."""

from warm_exec import emulator, values

_FRACTION = {"f32": 23, "f64": 52}


def argument_bits(value):
    """The bits of a constant in an action. A host reference `n` is n + 1, so
    that it is not null."""
    kind, text = value["type"], value["value"]
    if kind in ("externref", "funcref"):
        return 0 if text == "null" else int(text) + 1
    return int(text) & ((1 << values.WIDTHS[kind]) - 1)


def _matches(expected, bits):
    kind, text = expected["type"], expected.get("value")
    if kind in ("externref", "funcref"):
        if text is None:
            return bits != 0
        return bits == argument_bits(expected)
    if not text.startswith("nan"):
        return bits == argument_bits(expected)
    if not values.is_nan(kind, bits):
        return False
    payload = bits & ((1 << _FRACTION[kind]) - 1)
    quiet = 1 << (_FRACTION[kind] - 1)
    return payload == quiet if text == "nan:canonical" else bool(payload & quiet)


def describe(expected):
    texts = []
    for value in expected:
        text = value.get("value", "any")
        if text.lstrip("-").isdigit():
            text = values.format_value(value["type"], argument_bits(value))
        texts.append(text)
    return texts[0] if len(texts) == 1 else f"({', '.join(texts)})"


def judge(command, result_types, outcome):
    """None when the outcome is the wanted one, else what was wrong."""
    kind = command["type"]
    if kind in ("assert_trap", "assert_exhaustion", "assert_uninstantiable"):
        wanted = command["text"]
        if outcome.trap and wanted.startswith(outcome.trap):
            return None
        got = "it returned" if outcome.status == emulator.RETURNED else outcome.describe()
        return f"expected trap: {wanted}; {got}"
    if outcome.status != emulator.RETURNED:
        return outcome.describe()
    if kind != "assert_return":
        return None
    expected = command["expected"]
    if len(expected) == len(outcome.values) and all(
        _matches(e, v) for e, v in zip(expected, outcome.values)
    ):
        return None
    got = values.format_results(result_types, outcome.values)
    return f"expected {describe(expected)}, got {got}"
