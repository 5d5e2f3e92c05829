#!/usr/bin/env bash
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# build.sh [FOLDER]: from C to a module, to an object, to firmware, and run it.
# WARMC is the compiler (default: warmc on PATH).
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
out=${1:-.}
warmc=${WARMC:-warmc}
mkdir -p "$out"
cd "$out"

step() {
  echo "$ $(basename "$1") ${*:2}" | sed "s|$here/||g"
  "$@"
}

# C to WebAssembly. --emit-relocs keeps what says which constants are addresses.
step clang-22 --target=wasm32 -O2 -ffreestanding -c "$here/mutex.c" -o mutex.wasm.o
step clang-22 --target=wasm32 -O2 -ffreestanding -c "$here/decide.c" -o decide.wasm.o
step wasm-ld-22 --no-entry --emit-relocs --allow-undefined --export=mutex_unlock \
  mutex.wasm.o decide.wasm.o -o mutex.wasm

# WebAssembly to an object for the core.
step "$warmc" mutex.wasm --target=cortex-m4 --native-pointer-abi -o mutex.o

# Firmware: plain C around it.
step arm-none-eabi-gcc -mcpu=cortex-m4 -mthumb -mfloat-abi=soft -Os -Wall \
  -I "$here" "$here/main.c" "$here/startup.c" mutex.o --specs=rdimon.specs \
  -T "$here/board.ld" -Wl,--no-warn-rwx-segments -o firmware.elf

step qemu-system-arm -M mps2-an386 -nographic -monitor none -serial none \
  -semihosting-config enable=on,target=native -kernel firmware.elf
