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

#include "SourceLines.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Location.h"

namespace warm::wasm {

class LocationBuilder {
public:
  LocationBuilder(mlir::MLIRContext *context, llvm::StringRef file)
      : file(mlir::StringAttr::get(context, file)) {}

  /// Gives the locations to come their source positions.
  void setSourceLines(SourceLines lines) {
    sourceLines = std::move(lines);
    sourceFiles.clear();
    for (const std::string &name : sourceLines.getFiles())
      sourceFiles.push_back(mlir::StringAttr::get(file.getContext(), name));
  }

  /// The location of the byte at a file offset: `file:1:offset`, or that and
  /// the position in the source.
  mlir::Location get(uint64_t offset) const {
    mlir::Location code = mlir::FileLineColLoc::get(file, 1, offset);
    const SourceLines::Position *source = sourceLines.lookup(offset);
    if (!source)
      return code;
    mlir::Location position = mlir::FileLineColLoc::get(
        sourceFiles[source->file], source->line, source->column);
    return mlir::FusedLoc::get({position, code}, {}, file.getContext());
  }

private:
  mlir::StringAttr file;
  SourceLines sourceLines;
  std::vector<mlir::StringAttr> sourceFiles;
};

} // namespace warm::wasm

#endif // WARM_LIB_CONVERSION_IMPORTWASM_LOCATIONBUILDER_H
