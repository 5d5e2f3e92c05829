#!/usr/bin/env bash
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# build.sh [--rust] [FOLDER]: from C to a module, to an object, to firmware, and
# run it. With --rust the decision is Rust's (decide.rs).
# WARMC is the compiler (default: warmc on PATH), RUSTC Rust's (rustc).
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
rust=
if [ "${1:-}" = --rust ]; then
  rust=1
  shift
fi
out=${1:-.}
warmc=${WARMC:-warmc}
mkdir -p "$out"
cd "$out"

step() {
  echo "$ $(basename "$1") ${*:2}" | sed "s|$here/||g"
  "$@"
}

# Enums and chars are to be those of Arm.
wasm_cc=(clang-22 --target=wasm32 -fshort-enums -funsigned-char -O2 -ffreestanding)
step "${wasm_cc[@]}" -c "$here/mutex.c" -o mutex.wasm.o
if [ -n "$rust" ]; then
  # Two languages, an object and an archive: Warm links them, and keeps what the
  # export needs.
  step "${RUSTC:-rustc}" --target wasm32-unknown-unknown --crate-type staticlib \
    -O -C panic=abort --edition 2021 "$here/decide.rs" -o libdecide.a
  step "$warmc" mutex.wasm.o libdecide.a --target=cortex-m4 --native-pointer-abi \
    --only-export=mutex_unlock -o mutex.o
else
  # --emit-relocs keeps what says which constants are addresses.
  step "${wasm_cc[@]}" -c "$here/decide.c" -o decide.wasm.o
  step wasm-ld-22 --no-entry --emit-relocs --allow-undefined --export=mutex_unlock \
    mutex.wasm.o decide.wasm.o -o mutex.wasm
  step "$warmc" mutex.wasm --target=cortex-m4 --native-pointer-abi -o mutex.o
fi

# Firmware: plain C around it.
step arm-none-eabi-gcc -mcpu=cortex-m4 -mthumb -mfloat-abi=soft -Os -Wall \
  -I "$here" "$here/main.c" "$here/startup.c" mutex.o --specs=rdimon.specs \
  -T "$here/board.ld" -Wl,--no-warn-rwx-segments -o firmware.elf

step qemu-system-arm -M mps2-an386 -nographic -monitor none -serial none \
  -semihosting-config enable=on,target=native -kernel firmware.elf
