//===- WasmOpDefs0.cpp - half of the generated definitions ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The generated code is compiled in two files, in parallel.
//
//===----------------------------------------------------------------------===//

#include "WasmAsmFormat.h"

using namespace mlir;
using namespace warm::wasm;

#define GET_OP_DEFS_0
#include "warm/Dialect/Wasm/IR/WasmOps.cpp.inc"
