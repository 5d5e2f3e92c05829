#!/usr/bin/env bash
# Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
# See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Installs what building, testing and running Warm needs on Debian 12. Does
# nothing when all of it is there.
set -euo pipefail

packages=(
  # The build.
  cmake ninja-build clang-22 lld-22 g++ git
  libmlir-22-dev mlir-22-tools llvm-22-dev llvm-22-tools
  # What LLVM's and MLIR's CMake packages look for.
  libffi-dev libedit-dev zlib1g-dev libzstd-dev libxml2-dev libcurl4-openssl-dev
  # Reading .wat and .wast.
  wabt
  # The tests: GoogleTest, the format check, the reference, the emulated cores.
  libgtest-dev libgmock-dev clang-format-22 nodejs python3
  gcc-arm-none-eabi libnewlib-arm-none-eabi binutils-arm-none-eabi
  qemu-system-arm make
  # Rust for wasm32.
  rustc libstd-rust-dev-wasm32
  # Random modules, and making them smaller; random C.
  binaryen csmith libcsmith-dev
)

missing=()
for package in "${packages[@]}"; do
  status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
  [ "$status" = "install ok installed" ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || {
    echo "error: not root, and there is no sudo; to be installed: ${missing[*]}" >&2
    exit 1
  }
  as_root=(sudo)
fi
echo "Installing: ${missing[*]}"
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y -q --no-install-recommends "${missing[@]}"
