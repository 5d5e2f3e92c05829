//===- RegisterList.h - `{r4, r5, lr}` in assembly formats ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// custom<RegisterList> of the push and pop instructions: a mask, bit n is rn.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_IR_REGISTERLIST_H
#define WARM_LIB_DIALECT_CORTEXM_IR_REGISTERLIST_H

#include "mlir/IR/OpImplementation.h"

namespace warm::cortexm {

mlir::ParseResult parseRegisterList(mlir::OpAsmParser &parser,
                                    mlir::IntegerAttr &mask);
void printRegisterList(mlir::OpAsmPrinter &printer, mlir::Operation *op,
                       mlir::IntegerAttr mask);

} // namespace warm::cortexm

#endif // WARM_LIB_DIALECT_CORTEXM_IR_REGISTERLIST_H
