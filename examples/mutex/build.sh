#!/usr/bin/env bash
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# build.sh [--rust] [FOLDER]: from C to a module, to an object, to firmware, and
# run it. With --rust the decision is Rust's (decide.rs).
# WARMC is the compiler (default: warmc on PATH), RUSTC Rust's (default: the first
# rustc on PATH that has a library for wasm32).
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

# A rustc may be without the library for wasm32, and the next one have it.
find_rustc() {
  local target=wasm32-unknown-unknown candidate libraries
  local -a candidates
  mapfile -t candidates < <(type -ap rustc)
  [ -z "${RUSTC:-}" ] || candidates=("$RUSTC")
  for candidate in "${candidates[@]}"; do
    libraries=$("$candidate" --print=target-libdir --target=$target 2>/dev/null || true)
    if [ -n "$libraries" ] && [ -d "$libraries" ]; then
      echo "$candidate"
      return
    fi
  done
  echo "error: no Rust with a library for $target: ${candidates[*]:-no rustc on PATH};" \
    "install libstd-rust-dev-wasm32 on Debian, or 'rustup target add $target'," \
    "or name a rustc by RUSTC=" >&2
  return 1
}

# Enums and chars are to be those of Arm.
wasm_cc=(clang-22 --target=wasm32 -fshort-enums -funsigned-char -O2 -ffreestanding)
step "${wasm_cc[@]}" -c "$here/mutex.c" -o mutex.wasm.o
if [ -n "$rust" ]; then
  # Two languages, an object and an archive: Warm links them, and keeps what the
  # export needs.
  rustc=$(find_rustc)
  step "$rustc" --target wasm32-unknown-unknown --crate-type staticlib \
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
