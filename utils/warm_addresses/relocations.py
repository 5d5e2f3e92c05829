# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The truth: which constants and words of data of a linked module are addresses.

Reads the relocations that `wasm-ld --emit-relocs` leaves (WebAssembly tool
conventions, "Linking.md"), on its own: nothing of Warm's decoder is used.
"""

import dataclasses

_CUSTOM, _CODE, _DATA = 0, 10, 11
_ADDRESS_LEB, _ADDRESS_SLEB, _ADDRESS_I32 = 3, 4, 5
#: Types whose entries have an addend.
_WITH_ADDEND = {3, 4, 5, 8, 9, 11, 14, 15, 16, 17, 21, 22, 23, 25}
_ATOMIC_PREFIX = 0xFE


@dataclasses.dataclass
class Truth:
    #: Offsets in the code section's contents of instructions that have an address.
    code: set
    #: Linear addresses of words that are addresses.
    data: set


class _Reader:
    def __init__(self, data, position=0):
        self.data, self.position = data, position

    def byte(self):
        self.position += 1
        return self.data[self.position - 1]

    def leb(self, signed=False):
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value - (1 << shift) if signed and byte & 0x40 else value

    def name(self):
        size = self.leb()
        self.position += size
        return self.data[self.position - size : self.position].decode()


def sections(data):
    """(number, name of a custom section, begin of the contents, end) of each."""
    reader = _Reader(data, 8)
    while reader.position < len(data):
        number, size = reader.byte(), reader.leb()
        end = reader.position + size
        name = reader.name() if number == _CUSTOM else ""
        yield number, name, reader.position, end
        reader.position = end


def code_section(data):
    """Begin and end of the code section's contents."""
    return next((b, e) for number, _, b, e in sections(data) if number == _CODE)


def _segments(data, begin):
    """(begin of the bytes, size, linear address) of each active segment."""
    reader = _Reader(data, begin)
    for _ in range(reader.leb()):
        flags, address = reader.leb(), None
        if flags == 2:
            reader.leb()
        if flags != 1:
            assert reader.byte() == 0x41, "an offset that is no constant"
            address = reader.leb(signed=True) & 0xFFFFFFFF
            assert reader.byte() == 0x0B, "an offset that is no constant"
        size = reader.leb()
        if address is not None:
            yield reader.position, size, address
        reader.position += size


def _entries(data, position):
    reader = _Reader(data, position)
    reader.leb()
    for _ in range(reader.leb()):
        kind, offset = reader.byte(), reader.leb()
        reader.leb()
        if kind in _WITH_ADDEND:
            reader.leb(signed=True)
        yield kind, offset


def _instruction(data, begin, kind, offset):
    """Where the instruction begins whose immediate is at `offset`."""
    if kind == _ADDRESS_SLEB:
        return offset - 1
    is_atomic = data[begin + offset - 3] == _ATOMIC_PREFIX
    return offset - (3 if is_atomic else 2)


def read(data):
    """The truth about a module."""
    truth = Truth(set(), set())
    places = {number: begin for number, _, begin, _ in sections(data)}
    for _, name, begin, _ in sections(data):
        if name == "reloc.CODE":
            for kind, offset in _entries(data, begin):
                # What nobody defines is at 0.
                immediate = _Reader(data, places[_CODE] + offset).leb()
                if kind in (_ADDRESS_LEB, _ADDRESS_SLEB) and immediate != 0:
                    truth.code.add(_instruction(data, places[_CODE], kind, offset))
        elif name == "reloc.DATA":
            segments = list(_segments(data, places[_DATA]))
            for kind, offset in _entries(data, begin):
                place = places[_DATA] + offset
                if kind == _ADDRESS_I32 and any(data[place : place + 4]):
                    truth.data.update(
                        address + place - b for b, size, address in segments if b <= place < b + size
                    )
    return truth
