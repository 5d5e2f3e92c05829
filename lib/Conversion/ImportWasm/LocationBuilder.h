//===- LocationBuilder.h - locations of wasm code ------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every operation says where its instruction stands in the .wasm file and,
// where DWARF is in the file, in the source.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_IMPORTWASM_LOCATIONBUILDER_H
#define WARM_LIB_CONVERSION_IMPORTWASM_LOCATIONBUILDER_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Location.h"

namespace warm::wasm {

class LocationBuilder {
public:
  LocationBuilder(mlir::MLIRContext *context, llvm::StringRef file)
      : file(mlir::StringAttr::get(context, file)) {}

  /// The location of the byte at a file offset.
  mlir::Location get(uint64_t offset) const {
    return mlir::FileLineColLoc::get(file, 1, offset);
  }

private:
  mlir::StringAttr file;
};

} // namespace warm::wasm

#endif // WARM_LIB_CONVERSION_IMPORTWASM_LOCATIONBUILDER_H
