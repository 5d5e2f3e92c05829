# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Values as bit patterns: reading and printing them, and their place in AAPCS.

A value is always an unsigned integer of the width of its type. References are
one word each.
"""

import math
import struct

WIDTHS = {"i32": 32, "f32": 32, "funcref": 32, "externref": 32, "i64": 64, "f64": 64}
_FLOATS = {"f32": ("<f", "<I", 23, 8), "f64": ("<d", "<Q", 52, 11)}


def words_of(value_type):
    return WIDTHS[value_type] // 32


def float_bits(value_type, number):
    as_float, as_int, _, _ = _FLOATS[value_type]
    try:
        return struct.unpack(as_int, struct.pack(as_float, number))[0]
    except OverflowError:
        return float_bits(value_type, math.copysign(math.inf, number))


def bits_float(value_type, bits):
    as_float, as_int, _, _ = _FLOATS[value_type]
    return struct.unpack(as_float, struct.pack(as_int, bits))[0]


def is_nan(value_type, bits):
    _, _, fraction, exponent = _FLOATS[value_type]
    all_ones = (1 << exponent) - 1
    return bits >> fraction & all_ones == all_ones and bits & ((1 << fraction) - 1) != 0


def parse_value(value_type, text):
    """The bits of `text`, a literal of the wasm text format (or a decimal that
    Python understands). Raises ValueError."""
    plain = text.replace("_", "")
    if value_type in _FLOATS:
        return _parse_float(value_type, plain)
    if value_type in ("funcref", "externref"):
        if plain == "null":
            return 0
        raise ValueError(f"'{text}' is not a value of type {value_type}")
    width = WIDTHS[value_type]
    try:
        number = int(plain, 0 if "x" in plain.lower() else 10)
    except ValueError:
        raise ValueError(f"'{text}' is not a value of type {value_type}") from None
    if not -(1 << (width - 1)) <= number < 1 << width:
        raise ValueError(f"{text} does not fit {value_type}")
    return number & ((1 << width) - 1)


def _parse_float(value_type, text):
    _, _, fraction, exponent = _FLOATS[value_type]
    sign = int(text.startswith("-"))
    magnitude = text.lstrip("+-").lower()
    if magnitude.startswith("nan"):
        payload = 1 << (fraction - 1)
        if magnitude.startswith("nan:"):
            payload = int(magnitude[4:], 0)
        if not 0 < payload < 1 << fraction:
            raise ValueError(f"'{text}': no such NaN")
        return sign << (fraction + exponent) | ((1 << exponent) - 1) << fraction | payload
    try:
        hexadecimal = magnitude.startswith("0x")
        number = float.fromhex(magnitude) if hexadecimal else float(magnitude)
    except (ValueError, OverflowError):
        raise ValueError(f"'{text}' is not a value of type {value_type}") from None
    return sign << (fraction + exponent) | float_bits(value_type, number)


def format_value(value_type, bits):
    """Integers signed, floats as the shortest decimal that reads back the
    same, NaNs with sign and payload as in the text format."""
    if value_type in _FLOATS:
        return _format_float(value_type, bits)
    if value_type in ("funcref", "externref"):
        return f"{value_type}(0x{bits:x})" if bits else "null"
    width = WIDTHS[value_type]
    return str(bits - (1 << width) if bits >> (width - 1) else bits)


def _format_float(value_type, bits):
    _, _, fraction, exponent = _FLOATS[value_type]
    if is_nan(value_type, bits):
        sign = "-" if bits >> (fraction + exponent) else ""
        payload = bits & ((1 << fraction) - 1)
        return f"{sign}nan" if payload == 1 << (fraction - 1) else f"{sign}nan:0x{payload:x}"
    number = bits_float(value_type, bits)
    for digits in range(1, 18):
        text = f"{number:.{digits}g}"
        if float_bits(value_type, float(text)) == bits:
            return text
    return repr(number)


def format_results(types, values):
    texts = [format_value(t, v) for t, v in zip(types, values)]
    return texts[0] if len(texts) == 1 else f"({', '.join(texts)})"


def _words(value, count):
    return [value >> (32 * i) & 0xFFFFFFFF for i in range(count)]


def lay_out_arguments(types, values, hidden=None):
    """AAPCS, base standard (section 6.5, stage C): four register words and the
    list of stack words. `hidden`, when given, takes r0: the address of the
    result structure."""
    registers = [] if hidden is None else [hidden]
    stack = []
    full = False
    for value_type, value in zip(types, values):
        count = words_of(value_type)
        if count == 2 and len(registers) % 2 and not full:
            registers.append(0)
        if not full and len(registers) + count <= 4:
            registers += _words(value, count)
            continue
        full = True
        if count == 2 and len(stack) % 2:
            stack.append(0)
        stack += _words(value, count)
    return registers + [0] * (4 - len(registers)), stack


def result_offsets(types):
    """Offsets in words of the members of `struct { results in order }`, and
    the size in words."""
    offsets = []
    at = 0
    for value_type in types:
        count = words_of(value_type)
        at += at % count
        offsets.append(at)
        at += count
    return offsets, at


def decode_results(types, words):
    """The values of a call's results in the words the core printed."""
    offsets, _ = result_offsets(types)
    values = []
    for value_type, offset in zip(types, offsets):
        value = words[offset]
        if words_of(value_type) == 2:
            value |= words[offset + 1] << 32
        values.append(value)
    return values
