//===- DebugTypes.h - types in debug information ----------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// DWARF Debugging Information Format Version 5, sections 5.2 to 5.7, as far as
// layouts and prototypes need them.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_SUPPORT_DEBUGTYPES_H
#define WARM_SUPPORT_DEBUGTYPES_H

#include "llvm/DebugInfo/DWARF/DWARFDie.h"

namespace warm {

/// Deeper than types nest that a compiler has made: the end of circles in
/// damaged files.
inline constexpr unsigned maxDebugTypeDepth = 100;

/// Whether it is a struct, union or class.
bool isComposite(llvm::DWARFDie type);

/// The type that an entry has; invalid for `void`.
llvm::DWARFDie getDebugType(llvm::DWARFDie die);

/// The type behind typedefs and qualifiers.
llvm::DWARFDie getPlainType(llvm::DWARFDie type);

/// The number that an attribute holds; 0 without it.
uint64_t getDebugNumber(llvm::DWARFDie die, llvm::dwarf::Attribute attribute);

/// In bytes; 0 where it is not known, as for a flexible array.
uint64_t getDebugTypeSize(llvm::DWARFDie type);

} // namespace warm

#endif // WARM_SUPPORT_DEBUGTYPES_H
