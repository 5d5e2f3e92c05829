//===- ObjectAttrs.h - what linkers do with symbols -------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Discardable attributes that the exporters read.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_OBJECTATTRS_H
#define WARM_DIALECT_CORTEXM_IR_OBJECTATTRS_H

#include "llvm/ADT/StringRef.h"

namespace warm::cortexm {

/// The unit attribute of a `cortexm.data` that many objects may define and of
/// which a linker keeps one: a COMDAT group of the symbol's name, the symbol
/// global and hidden. It is not weak: were the one that is kept no longer
/// global, the others would be null.
inline constexpr llvm::StringLiteral comdatAttrName = "cortexm.comdat";

/// The text attribute of what other objects may use, or others define: its
/// type, for tools that read objects. `(i32,)->(f64,)`, `global mut i32`,
/// `memory`, `table funcref`.
inline constexpr llvm::StringLiteral signatureAttrName = "cortexm.signature";

} // namespace warm::cortexm

#endif // WARM_DIALECT_CORTEXM_IR_OBJECTATTRS_H
