//===- warm-reduce.cpp - makes an input smaller that shows a bug ----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// mlir-reduce with Warm's dialects and passes, and a reduction for machine
// code:
//
//   warm-reduce bug.mlir --reduce-machine-code=test=script
//
// `script FILE` exits with 1 as long as FILE shows the bug.
//
//===----------------------------------------------------------------------===//

#include "MachineReductions.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Tools/mlir-reduce/MlirReduceMain.h"
#include "warm/InitAllDialects.h"
#include "warm/InitAllPasses.h"

int main(int argc, char **argv) {
  mlir::registerAllPasses();
  warm::registerAllPasses();
  warm::cortexm::registerReduceMachineCode();
  mlir::DialectRegistry registry;
  mlir::registerAllDialects(registry);
  warm::registerAllDialects(registry);
  mlir::MLIRContext context(registry);
  return mlir::failed(mlir::mlirReduceMain(argc, argv, context));
}
