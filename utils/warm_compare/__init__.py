# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Comparing what modules do on an emulated core with what they do in node.

compare-with-node and fuzz are made of it. The harness for the emulated core,
warm_exec, is found beside the warm-run on PATH or in build/.
"""

import pathlib
import shutil
import sys

UTILS = pathlib.Path(__file__).resolve().parent.parent


def _find_harness():
    for place in [shutil.which("warm-run"), UTILS.parent / "build" / "bin" / "warm-run"]:
        if place and pathlib.Path(place).exists():
            return pathlib.Path(place).resolve().parent.parent / "lib" / "warm"
    sys.exit("error: warm-run is not on PATH")


sys.path.insert(0, str(_find_harness()))
