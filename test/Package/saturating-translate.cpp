//===- saturating-translate.cpp - to assembly ----------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Saturating.h"
#include "mlir/Tools/mlir-translate/MlirTranslateMain.h"
#include "mlir/Tools/mlir-translate/Translation.h"
#include "warm/Conversion/ExportAssembly.h"

int main(int argc, char **argv) {
  mlir::TranslateFromMLIRRegistration toAssembly(
      "to-assembly", "final machine code to assembly",
      [](mlir::ModuleOp module, llvm::raw_ostream &os) {
        return warm::exportAssembly(module, os);
      },
      [](mlir::DialectRegistry &registry) {
        registry.insert<warm::cortexm::CortexMDialect,
                        saturating::SaturatingDialect>();
      });
  return mlir::failed(
      mlir::mlirTranslateMain(argc, argv, "A translator of its own\n"));
}
