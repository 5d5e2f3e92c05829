#!/usr/bin/env bash
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# check-package.sh BUILD: installs the build into a folder of its own, builds
# test/Package against it, once with MLIR's shared library and once with its
# static ones, has its instruction allocated and emitted.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
build=$(cd "$1" && pwd)
work=$build/package
rm -rf "$work"
mkdir -p "$work"

cmake --install "$build" --prefix "$work/installed" >"$work/install.log"
passes=cortexm-split-critical-edges,cortexm-legalize-flags,cortexm-spill
passes+=,cortexm-assign-registers,cortexm-verify-allocation
passes+=,cortexm-resolve-copies,cortexm-verify-allocation
passes+=,cortexm-lower-frame,cortexm-finalize

# build_and_run STATIC: whether MLIR's static libraries are linked, ON or OFF.
build_and_run() {
  local own=$work/static-$1
  cmake -G Ninja -S "$root/test/Package" -B "$own" \
    -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG=-O0 \
    -DCMAKE_C_COMPILER=clang-22 -DCMAKE_CXX_COMPILER=clang++-22 \
    -DLLVM_USE_LINKER=lld -DCMAKE_PREFIX_PATH="$work/installed" \
    -DWARM_STATIC_MLIR="$1"
  cmake --build "$own"
  "$own/saturating-opt" "$root/test/Package/qadd.mlir" \
    --pass-pipeline="builtin.module(cortexm.func($passes))" |
    "$own/saturating-translate" --to-assembly |
    /usr/lib/llvm-22/bin/FileCheck "$root/test/Package/qadd.mlir"
  # What is linked is what was asked for.
  local shared=OFF
  ldd "$own/saturating-opt" | grep -q libMLIR && shared=ON
  test "$shared" != "$1"
}

build_and_run OFF
build_and_run ON
