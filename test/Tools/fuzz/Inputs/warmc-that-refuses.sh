#!/usr/bin/env bash
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# A compiler that does not know global.set, and otherwise crashes.
wasm-objdump -d "$1" | grep -q global.set && { echo "error: no global.set" >&2; exit 1; }
exit 3
