//===- float_abi.h - in images with any float ABI -----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Included by each source of the library: no function passes a float, so
// linkers are to take the objects into images that pass them in any registers
// (Tag_ABI_VFP_args, compatible with both).
//
//===----------------------------------------------------------------------===//

#ifndef FLOAT_ABI_H
#define FLOAT_ABI_H

// Unit tests run the sources on their own machine.
#ifdef __arm__
__asm__(".eabi_attribute 28, 3");
#endif

#endif
