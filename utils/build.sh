#!/usr/bin/env bash
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Configures and builds Warm in build/ (or $WARM_BUILD_DIR) with clang-22.
# Arguments go to cmake's first run.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
build=${WARM_BUILD_DIR:-$root/build}

cmake -G Ninja -S "$root" -B "$build" -DCMAKE_BUILD_TYPE=Release \
  -DCMAKE_C_COMPILER=clang-22 -DCMAKE_CXX_COMPILER=clang++-22 \
  -DLLVM_USE_LINKER=lld \
  -DWARM_TESTSUITE_DIR="${WARM_TESTSUITE_DIR:-}" \
  -DWARM_MODULES_DIR="${WARM_MODULES_DIR:-}" "$@"
cmake --build "$build"
