//===- compiler_rt.c - what clang calls for wasm32 -*- C -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include <stdint.h>

typedef unsigned __int128 Wide;

/// The product of two numbers of 128 bits, from products of 32 bits.
Wide __multi3(Wide a, Wide b) {
  Wide product = 0;
  for (int i = 0; i < 4; ++i)
    for (int j = 0; i + j < 4; ++j) {
      uint64_t part =
          (uint64_t)(uint32_t)(a >> 32 * i) * (uint32_t)(b >> 32 * j);
      product += (Wide)part << 32 * (i + j);
    }
  return product;
}
