//===- warm-translate.cpp - translates to and from MLIR -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Like mlir-translate: reads WebAssembly, writes what Warm can export.
//
//===----------------------------------------------------------------------===//

#include "mlir/Tools/mlir-translate/MlirTranslateMain.h"
#include "warm/InitAllTranslations.h"

int main(int argc, char **argv) {
  warm::registerAllTranslations();
  return failed(mlir::mlirTranslateMain(argc, argv, "Warm's translations"));
}
