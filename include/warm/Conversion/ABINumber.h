//===- ABINumber.h - which objects go together  -------------------*- C -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Objects that share a convention with others refer to a symbol with this
// number, which the runtime library and the C header define:
// docs/Compatibility.md. For C and C++.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_ABINUMBER_H
#define WARM_CONVERSION_ABINUMBER_H

#define WARM_ABI_SYMBOL "__warm_abi_2"

#endif // WARM_CONVERSION_ABINUMBER_H
