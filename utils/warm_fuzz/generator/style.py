# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the functions of one module are like."""

INTS = ["i32", "i64"]
FLOATS = ["f32", "f64"]

#: How often each type is taken.
_MIXES = [
    {"i32": 3, "i64": 2, "f32": 1, "f64": 1},
    {"i32": 1},
    {"i32": 1, "i64": 4},
    {"i32": 4, "i64": 4},
    {"i32": 1, "f32": 2, "f64": 2},
]


class Style:
    """Chosen once per module. `in_bounds`: no access of memory or of a table
    is outside, so that it may be compiled without checks."""

    def __init__(self, rng, size, in_bounds):
        self.in_bounds = in_bounds
        self.size = size
        mix = rng.choice(_MIXES)
        self.types = [kind for kind, count in mix.items() for _ in range(count)]
        self.ints = [t for t in self.types if t in INTS]
        # Many locals and parameters are many values that live for long.
        self.locals = rng.choice([4, 8, 14, 14, 30, 60])
        self.params = rng.choice([3, 5, 8, 8, 20])
        self.results = rng.choice([1, 1, 2, 3, 8])
        self.calls = rng.choice([0, 2, 3, 3, 5])
        self.depth = rng.choice([2, 3, 3, 4, 6])
        self.out_of_bounds = 0 if in_bounds else rng.choice([0, 0.01, 0.03])
        self.memory = rng.choice([0.3, 1, 1, 3])
        self.control = rng.choice([0.5, 1, 1, 2])
        #: Everything is read once more at the end.
        self.keep_alive = rng.random() < 0.5
        self.grow = rng.random() < 0.3
        self.bulk = rng.random() < 0.4
        self.tables = rng.random() < 0.4
