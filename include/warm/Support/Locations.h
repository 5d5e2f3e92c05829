//===- Locations.h - where an op comes from ---------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An op made from WebAssembly is at FileLineColLoc(<module file>, 1, <byte
// offset>); where the module has line information, at a FusedLoc of the source
// position and that one. Everything that shows a position to a user, messages
// and debug information, takes it apart here.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_SUPPORT_LOCATIONS_H
#define WARM_SUPPORT_LOCATIONS_H

#include "mlir/IR/Location.h"

namespace warm {

/// The two positions in an op's location; either may be null.
struct Origin {
  /// In the module: the column is the byte offset of the instruction.
  mlir::FileLineColLoc code;
  /// In the source the module was compiled from.
  mlir::FileLineColLoc source;
};

/// Whether a position counts bytes of a module: its line is 1, and its file is
/// a `.wasm`, a `.wat`, an object or, as standard input, without an extension.
bool isCodePosition(mlir::FileLineColLoc loc);

/// The first position of each sort in `loc`. Of an inlined call it is the
/// callee's.
Origin getOrigin(mlir::Location loc);

} // namespace warm

#endif // WARM_SUPPORT_LOCATIONS_H
