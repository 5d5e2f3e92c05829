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

/// The dictionary attribute of a module with its absolute symbols, global and
/// hidden: `{version = 2 : i32}`. Objects link if they agree on the values,
/// which are not 0.
inline constexpr llvm::StringLiteral absoluteSymbolsAttrName =
    "cortexm.absolute_symbols";

} // namespace warm::cortexm

#endif // WARM_DIALECT_CORTEXM_IR_OBJECTATTRS_H
