//===- abi.c - which objects this library goes with -----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// docs/Compatibility.md. The symbol has no address; linkers take equal
// definitions for one, unless they are 0.
//
//===----------------------------------------------------------------------===//

#include "../../../include/warm/Conversion/ABINumber.h"
#include "float_abi.h"

__asm__(".globl " WARM_ABI_SYMBOL "\n"
        ".hidden " WARM_ABI_SYMBOL "\n"
        ".set " WARM_ABI_SYMBOL ", 1");
