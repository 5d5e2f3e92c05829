//===- saturating-opt.cpp - Warm's passes on it --------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Saturating.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  registry
      .insert<warm::cortexm::CortexMDialect, saturating::SaturatingDialect>();
  warm::cortexm::registerWarmCortexMPasses();
  return mlir::asMainReturnCode(
      mlir::MlirOptMain(argc, argv, "An optimizer of its own\n", registry));
}
