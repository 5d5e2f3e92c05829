//===- InstChecks.h - what a record of an instruction must not say ------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TOOLS_WARM_TBLGEN_INSTCHECKS_H
#define WARM_TOOLS_WARM_TBLGEN_INSTCHECKS_H

#include "mlir/TableGen/Operator.h"
#include "llvm/TableGen/Record.h"

namespace warm::tblgen {

/// The number of the operand of `op` with that name, of the result; -1 if there
/// is none.
int findOperand(const mlir::tblgen::Operator &op, llvm::StringRef name);
int findResult(const mlir::tblgen::Operator &op, llvm::StringRef name);

/// Fails fatally, at the record, if fields of a `MachineInst` contradict the op
/// or each other: constraints that nothing can satisfy, registers and sizes
/// that do not exist, fields that another one makes void.
void checkMachineInst(const llvm::Record &record,
                      const mlir::tblgen::Operator &op);

} // namespace warm::tblgen

#endif // WARM_TOOLS_WARM_TBLGEN_INSTCHECKS_H
