# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random modules as text: generate(seed, ...) and generate_file(...).

Valid by construction and sure to end: loops count down, and what may recurse
burns fuel, a variable that the export `refuel` fills. Nothing shows the bits
of a NaN, which are not fixed: floats are made canonical where they become
integers or bytes. A trap is as good a result as any other.
"""

from .module import generate

__all__ = ["generate"]
